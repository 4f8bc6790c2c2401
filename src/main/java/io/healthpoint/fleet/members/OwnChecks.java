package io.healthpoint.fleet.members;

import io.healthpoint.Report;
import io.healthpoint.registry.GroupName;
import io.healthpoint.registry.Selection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What this instance says of its own checks. Those that probes ask for it need not run; the others it asks for as a probe would,
 * once an interval.
 */
public final class OwnChecks {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    /** The checks of this instance, which are made after this. */
    public interface Checks {

        /**
         * Returns their names.
         *
         * @return all of them
         */
        Collection<String> names();

        /**
         * Runs some.
         *
         * @param asked which
         * @return the report, later
         */
        Optional<CompletableFuture<Report>> run(Selection asked);

        /**
         * Adds that the instance goes out of service.
         *
         * @param report of its checks
         * @return the same where it does not
         */
        Report withDrain(Report report);
    }

    private final Knowledge knowledge;
    private final Checks checks;
    private final Duration interval;

    /**
     * Says nothing yet.
     *
     * @param knowledge of the checks
     * @param checks of this instance
     * @param interval how old knowledge may be
     */
    public OwnChecks(Knowledge knowledge, Checks checks, Duration interval) {
        this.knowledge = knowledge;
        this.checks = checks;
        this.interval = interval;
    }

    /** What is known, without running anything. */
    Report report() {
        return checks.withDrain(knowledge.report());
    }

    /** What is known once those checks have run of which nothing is known that is young enough. */
    Report refreshed() {
        Set<String> unknown = new HashSet<>(knowledge.olderThan(interval, checks.names()));
        unknown.remove(GroupName.FLEET);
        if (!unknown.isEmpty()) {
            checks.run(new Selection(null, unknown, Set.of())).ifPresent(OwnChecks::await);
        }
        return report();
    }

    // What hangs must not keep the instance from saying so.
    private static void await(CompletableFuture<Report> run) {
        try {
            run.get(LONGEST_WAIT.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException later) {
            // The next word has it.
        }
    }
}
