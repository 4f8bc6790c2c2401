package io.healthpoint.it.quarkus.developed;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks of an application that is still being written. */
@ApplicationScoped
public class Changing {

    @HealthCheck("written")
    Outcome written() {
        return Outcome.up("first");
    }

    @HealthCheck(value = "background", groups = "background", interval = "100ms")
    void background() {}
}
