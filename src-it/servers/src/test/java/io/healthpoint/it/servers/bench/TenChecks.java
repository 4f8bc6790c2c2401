package io.healthpoint.it.servers.bench;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Checks that cost nothing themselves. */
@ApplicationScoped
public class TenChecks {

    void add(@Observes @Initialized(ApplicationScoped.class) Object started, Healthpoint health) {
        for (int number = 0; number < 10; number++) {
            health.register("check-" + number, Policy.DEFAULT, Outcome::up);
        }
    }
}
