package io.healthpoint.it.servers.nobody;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Down where they run as somebody. */
@ApplicationScoped
public class CallerChecks {

    /** As a logging library's context is: what a thread inherits of the one that makes it. */
    static final InheritableThreadLocal<String> INHERITED = new InheritableThreadLocal<>();

    @Inject
    Callers callers;

    @HealthCheck(value = "caller", groups = "caller")
    Outcome caller() {
        String name = callers.name();
        return name.contains("boss") ? Outcome.down("runs as " + name) : Outcome.up();
    }

    @HealthCheck(value = "inherited", groups = "caller")
    Outcome inherited() {
        return INHERITED.get() == null ? Outcome.up() : Outcome.down(INHERITED.get());
    }

    @HealthCheck(value = "role", groups = "caller")
    Outcome role() {
        try {
            return Outcome.down("was told " + callers.secret());
        } catch (RuntimeException refused) {
            return Outcome.up();
        }
    }
}
