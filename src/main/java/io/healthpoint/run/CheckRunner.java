package io.healthpoint.run;

import io.healthpoint.Report;
import io.healthpoint.registry.Selection;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Gives the reports that requests ask for. Thread-safe. */
public final class CheckRunner {

    private final LiveRegistry registry;
    private final Drain drain;

    /**
     * Runs checks.
     *
     * @param registry which there are
     * @param drain may put ready down
     */
    public CheckRunner(LiveRegistry registry, Drain drain) {
        this.registry = registry;
        this.drain = drain;
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

    /**
     * Adds to a report that was made elsewhere that the instance goes out of service.
     *
     * @param report on this instance
     * @param asked what was asked for
     * @return the same where it does not, or where that was not asked
     */
    public Report withDrain(Report report, Selection asked) {
        return drain.applyTo(report, asked);
    }
}
