package io.healthpoint.it.servers.settings;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class ConfiguredChecks {

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
}
