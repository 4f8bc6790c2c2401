package io.healthpoint.it.servers.nobody;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs as nobody where nobody asks. */
@ApplicationScoped
public class BackgroundCaller {

    @Inject
    Callers callers;

    @HealthCheck(value = "role-in-background", groups = "background", interval = "2s")
    Outcome role() {
        try {
            return Outcome.down("was told " + callers.secret());
        } catch (RuntimeException refused) {
            return Outcome.up();
        }
    }
}
