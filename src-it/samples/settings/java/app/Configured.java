package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Checks that settings are for: in a group of its own, with a name that no variable can spell, and added at the start. */
@ApplicationScoped
public class Configured {

    @Inject
    Healthpoint health;

    @HealthCheck(value = "my.db", groups = "db")
    boolean database() {
        return false;
    }

    @HealthCheck("grün#2")
    boolean green() {
        return false;
    }

    void watch(@Observes @Initialized(ApplicationScoped.class) Object started) {
        health.register("tenant-7", Policy.DEFAULT.inGroups("tenants"), () -> Outcome.up("3 users"));
    }
}
