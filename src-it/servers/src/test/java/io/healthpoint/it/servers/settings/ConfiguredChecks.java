package io.healthpoint.it.servers.settings;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
public class ConfiguredChecks {

    @Inject
    Healthpoint health;

    @HealthCheck("degraded")
    Outcome degraded() {
        return Outcome.degraded("a little");
    }

    @HealthCheck("by.environment")
    boolean byEnvironment() {
        return true;
    }

    @HealthCheck(value = "by.file", groups = "filed")
    boolean byFile() {
        return true;
    }

    @HealthCheck("by.vault")
    boolean byVault() {
        return true;
    }

    void addAnother(@Observes @Initialized(ApplicationScoped.class) Object starting) {
        health.register("by.code", Policy.DEFAULT.inGroups("coded"), () -> Outcome.down("gone"));
    }
}
