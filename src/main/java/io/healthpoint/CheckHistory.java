package io.healthpoint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What is remembered of one check since the application has started. Immutable.
 *
 * @param since when it began to show the status that it shows
 * @param runs its newest runs, the oldest first; as many as {@code healthpoint.history} says
 * @param changes its newest changes of status, the oldest first; they reach further back than the runs
 * @param counts how often what has happened
 */
public record CheckHistory(Instant since, List<Run> runs, List<StatusChange> changes, Counts counts) {

    /** Copies. */
    public CheckHistory {
        runs = List.copyOf(runs);
        changes = List.copyOf(changes);
    }

    /**
     * One run.
     *
     * @param time when it began
     * @param status what it said; thresholds make no difference here
     * @param elapsed how long it took
     */
    public record Run(Instant time, Status status, Duration elapsed) {}

    /**
     * How often what has happened.
     *
     * @param runs runs that have ended, by their end or by their deadline
     * @param failures runs that were down
     * @param timeouts runs that had not ended by their deadline
     * @param reused results that were given once more, without a run
     * @param changes changes of the status shown
     * @param total how long all runs took together
     * @param within for each of {@link #BOUNDS}, how many runs took at most that long
     */
    public record Counts(
            long runs, long failures, long timeouts, long reused, long changes, Duration total, List<Long> within) {

        /** The bounds of a histogram of how long runs take, in ascending order. */
        public static final List<Duration> BOUNDS = List.of(
                Duration.ofMillis(1),
                Duration.ofMillis(5),
                Duration.ofMillis(10),
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(500),
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10));

        /** Copies. */
        public Counts {
            within = List.copyOf(within);
        }
    }
}
