package io.healthpoint.checks.database;

import io.healthpoint.Status;
import io.healthpoint.checks.Written;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a check of a data source was told.
 *
 * @param acquire how long it waits for a connection
 * @param within by when a run is over
 * @param query instead of the driver's own question; null for that
 * @param writable whether changes must be possible
 * @param exhausted what a pool that is used up is
 * @param address where the database listens; null where that is learned
 */
record Terms(
        Duration acquire,
        Duration within,
        @Nullable String query,
        boolean writable,
        Status exhausted,
        @Nullable Address address) {

    static final Terms DEFAULT =
            new Terms(Duration.ofSeconds(1), Duration.ofSeconds(5), null, false, Status.DEGRADED, null);

    private static final Duration LONGEST_RESERVE = Duration.ofMillis(250);

    Terms {
        positive("acquire", acquire);
        positive("within", within);
        if (query != null && query.isBlank()) {
            throw new IllegalArgumentException("query must not be blank");
        }
        if (exhausted == Status.UP) {
            throw new IllegalArgumentException("exhausted must be DEGRADED or DOWN, was " + exhausted);
        }
    }

    /** What a run plans with: the rest is for saying so before somebody else finds the run late. */
    Duration planned() {
        return within.minus(shorter(within.dividedBy(10), LONGEST_RESERVE));
    }

    /** How long to wait for a connection where so much is left: something must be left to find out why there is none. */
    Duration acquireOf(Duration left) {
        return shorter(acquire, left.multipliedBy(3).dividedBy(4));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be longer than 0, was " + Written.duration(duration));
        }
    }
}
