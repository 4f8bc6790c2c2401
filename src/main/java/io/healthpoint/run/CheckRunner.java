package io.healthpoint.run;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Selected;
import io.healthpoint.registry.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Runs the checks that a request selects, one after another. Thread-safe. */
@ApplicationScoped
public class CheckRunner {

    @Inject
    LiveRegistry registry;

    /** For the container. */
    public CheckRunner() {}

    /**
     * Runs what is asked for.
     *
     * @param asked the selection
     * @return the whole report; empty where the group is unknown
     */
    public Optional<Report> report(Selection asked) {
        return registry.current().select(asked).map(CheckRunner::run);
    }

    private static Report run(Selected selected) {
        return Report.of(selected.checks().stream().map(CheckRunner::run).toList(), selected.unknown());
    }

    private static CheckResult run(Check check) {
        Instant time = Instant.now();
        long start = System.nanoTime();
        Outcome outcome = outcomeOf(check);
        Duration elapsed = Duration.ofNanos(System.nanoTime() - start);
        return new CheckResult(check.name(), check.policy().critical(), outcome, time, elapsed);
    }

    // Caught here and nowhere else: past this line a check's failure is data.
    private static Outcome outcomeOf(Check check) {
        try {
            return check.procedure().start().toCompletableFuture().get();
        } catch (Throwable failure) {
            if (failure instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            return Failure.outcomeOf(failure);
        }
    }
}
