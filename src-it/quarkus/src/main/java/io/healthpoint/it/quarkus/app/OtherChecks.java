package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks that are not up, or not always, in groups of their own. */
@ApplicationScoped
public class OtherChecks {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();

    @HealthCheck(value = "background", groups = "background", interval = "50ms")
    Outcome background() {
        return Outcome.up("run " + runs.incrementAndGet());
    }

    @HealthCheck(value = "degraded", groups = "broken")
    Outcome degraded() {
        return Outcome.degraded("slowly");
    }

    @HealthCheck(value = "down", groups = "broken")
    Outcome down() {
        throw new IllegalStateException("no longer");
    }

    @HealthCheck(value = "fine", groups = "fine")
    void fine() {}

    @HealthCheck(value = "hung", groups = "hung", timeout = "300ms")
    void hung() throws InterruptedException {
        Thread.sleep(600_000);
    }

    @HealthCheck(value = "optional", groups = "broken", critical = false)
    boolean optional() {
        return false;
    }

    @HealthCheck(value = "patient", groups = "patient", failureThreshold = 3)
    boolean patient() {
        return attempts.getAndIncrement() == 0;
    }

    @HealthCheck(value = "slow", groups = "slow", timeout = "20s")
    void slow() throws InterruptedException {
        Thread.sleep(500);
    }
}
