package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** A check of every temper, each in a group of its name. */
@ApplicationScoped
public class MixedChecks {

    private final AtomicInteger flaps = new AtomicInteger();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger ticks = new AtomicInteger();

    @HealthCheck(value = "fast", groups = "fast")
    boolean fast() {
        return true;
    }

    @HealthCheck(value = "slow", groups = "slow")
    boolean slow() throws InterruptedException {
        Thread.sleep(20);
        return true;
    }

    @HealthCheck(value = "throwing", groups = "throwing")
    void throwing() {
        throw new IllegalStateException("no queue");
    }

    @HealthCheck(value = "flapping", groups = "flapping")
    Outcome flapping() {
        int run = flaps.incrementAndGet();
        return Outcome.of(run % 2 == 0, "run " + run);
    }

    @HealthCheck(value = "cached", groups = "cached", ttl = "1s")
    Outcome cached() {
        return Outcome.up("run " + cached.incrementAndGet());
    }

    @HealthCheck(value = "ticking", groups = "ticking", interval = "2s")
    Outcome ticking() {
        return Outcome.up("tick " + ticks.incrementAndGet());
    }

    @HealthCheck(value = "later", groups = "later")
    CompletionStage<Outcome> later() {
        return CompletableFuture.supplyAsync(() -> Outcome.up("came later"));
    }
}
