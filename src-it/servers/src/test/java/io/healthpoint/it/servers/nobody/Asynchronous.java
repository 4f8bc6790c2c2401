package io.healthpoint.it.servers.nobody;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What belongs to a request context outlives the thread that a check was called on, and observers have one too. */
@ApplicationScoped
public class Asynchronous {

    private final AtomicBoolean observed = new AtomicBoolean();

    @HealthCheck(value = "later", groups = "scope")
    CompletionStage<Outcome> later(Visit visit) {
        AtomicBoolean destroyed = visit.destroyed();
        Executor delayed = CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS, Runnable::run);
        return CompletableFuture.supplyAsync(
                () -> destroyed.get() ? Outcome.down("destroyed before the stage ended") : Outcome.up(), delayed);
    }

    @HealthCheck(value = "observed", groups = "observed", critical = false)
    Outcome observed() {
        return Outcome.of(observed.get(), "whether the observer was told");
    }

    void observe(@Observes StatusChange change, Visit visit) {
        observed.set(!visit.destroyed().get());
    }
}
