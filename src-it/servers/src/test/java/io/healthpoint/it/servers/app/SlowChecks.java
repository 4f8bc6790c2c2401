package io.healthpoint.it.servers.app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Slower than a thread of the server waits, so that the answer comes later. */
@ApplicationScoped
public class SlowChecks {

    @HealthCheck(value = "slow", groups = "slow")
    boolean slow() throws InterruptedException {
        Thread.sleep(50);
        return true;
    }

    @HealthCheck(value = "hung", groups = "hung", timeout = "200ms")
    boolean hung() throws InterruptedException {
        Thread.sleep(600_000);
        return true;
    }
}
