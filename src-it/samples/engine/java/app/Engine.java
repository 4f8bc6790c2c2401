package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

/** Checks that hang, nap, tick and flap. */
@ApplicationScoped
public class Engine {

    private final AtomicInteger ticks = new AtomicInteger();
    private final AtomicInteger cached = new AtomicInteger();
    private final AtomicInteger flaps = new AtomicInteger();
    private final AtomicInteger inside = new AtomicInteger();

    @Inject
    Healthpoint health;

    @HealthCheck(value = "hung", groups = "hung", timeout = "300ms")
    boolean hung() {
        System.out.println("inside hung: " + inside.incrementAndGet());
        while (true) {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException ignored) {
                System.out.println("interrupted");
            }
        }
    }

    @HealthCheck(value = "neighbour", groups = "hung")
    boolean neighbour() {
        return true;
    }

    @HealthCheck(value = "lost", groups = "lost", timeout = "300ms")
    CompletionStage<Boolean> lost() {
        return new CompletableFuture<>();
    }

    @HealthCheck(value = "nap1", groups = "naps")
    boolean nap1() throws InterruptedException {
        Thread.sleep(1000);
        return true;
    }

    @HealthCheck(value = "nap2", groups = "naps")
    boolean nap2() throws InterruptedException {
        Thread.sleep(1000);
        return true;
    }

    @HealthCheck(value = "nap3", groups = "naps")
    boolean nap3() throws InterruptedException {
        Thread.sleep(1000);
        return true;
    }

    @HealthCheck(value = "ticking", groups = "ticking", interval = "200ms")
    Outcome ticking() {
        return Outcome.up("tick " + ticks.incrementAndGet());
    }

    @HealthCheck(value = "cached", groups = "cached", ttl = "1h")
    Outcome cached() {
        return Outcome.up("run " + cached.incrementAndGet());
    }

    @HealthCheck(value = "flapping", groups = "flapping", failureThreshold = 2)
    Outcome flapping() {
        int run = flaps.incrementAndGet();
        return Outcome.of(run % 2 == 1, "run " + run);
    }

    @HealthCheck(value = "self", groups = "self")
    boolean self() {
        return health.report().results().isEmpty();
    }

    void observe(@Observes StatusChange change) {
        System.out.println("changed: " + change.name() + " to " + change.to());
    }
}
