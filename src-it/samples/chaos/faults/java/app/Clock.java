package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks that are remembered, repeated and timed. */
@ApplicationScoped
public class Clock {

    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger ticks = new AtomicInteger();

    @HealthCheck(value = "now", groups = "now")
    Outcome now() {
        return Outcome.up(Instant.now().toString());
    }

    @HealthCheck(value = "remembered", groups = "remembered", ttl = "1h")
    Outcome remembered() {
        return Outcome.up("run " + runs.incrementAndGet());
    }

    @HealthCheck(value = "ticking", groups = "ticking", interval = "500ms")
    Outcome ticking() {
        return Outcome.up("tick " + ticks.incrementAndGet());
    }

    @HealthCheck(value = "late", groups = "late", timeout = "2s")
    boolean late() throws InterruptedException {
        Thread.sleep(600_000);
        return true;
    }
}
