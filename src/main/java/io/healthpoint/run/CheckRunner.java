package io.healthpoint.run;

import io.healthpoint.Report;
import io.healthpoint.registry.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gives the reports that requests ask for. Thread-safe. */
@ApplicationScoped
public class CheckRunner {

    @Inject
    LiveRegistry registry;

    @Inject
    Drain drain;

    /** For the container. */
    public CheckRunner() {}

    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        registry.start();
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object stopping) {
        drain.begin();
        registry.stop();
    }

    /**
     * Asks checks, on other threads than the caller's, which waits for a millisecond at most.
     *
     * @param asked which checks
     * @return the whole report, complete already where it took no longer; empty where the group is unknown
     */
    public Optional<CompletableFuture<Report>> report(Selection asked) {
        return registry.current().run(asked).map(run -> run.awaitBriefly()
                .map(report -> CompletableFuture.completedFuture(drain.applyTo(report, asked)))
                .orElseGet(() -> run.later().thenApply(report -> drain.applyTo(report, asked))));
    }
}
