package io.healthpoint.it.servers.busy;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Its deployment fails. */
@ApplicationScoped
public class Faulty {

    @HealthCheck
    int count() {
        return 1;
    }
}
