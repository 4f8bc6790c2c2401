package io.healthpoint.it.servers.answers;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class FineCheck {

    @HealthCheck(value = "fine", groups = "fine")
    boolean fine() {
        return true;
    }
}
