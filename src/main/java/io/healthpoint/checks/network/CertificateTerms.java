package io.healthpoint.checks.network;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.Written;
import java.time.Duration;

/**
 * How long certificates must be good still.
 *
 * @param warn so long before the end it is degraded
 * @param down so long before the end it is down
 * @param within by when a run is over
 */
record CertificateTerms(Duration warn, Duration down, Duration within) {

    CertificateTerms {
        if (warn.isNegative() || down.isNegative()) {
            throw new IllegalArgumentException("warn and down must not be negative, were " + warn + " and " + down);
        }
        Deadline.positive("within", within);
    }

    Outcome judge(Duration left) {
        String lasts = "valid for " + Written.duration(left);
        if (left.compareTo(down) <= 0) {
            return Outcome.down(lasts + " only, less than " + Written.duration(down));
        }
        return left.compareTo(warn) <= 0
                ? Outcome.degraded(lasts + " only, less than " + Written.duration(warn))
                : Outcome.up(lasts);
    }

    /** Adds the numbers. Whoever sets one level alone may leave the other behind it, where it means nothing. */
    Outcome addTo(Outcome outcome, Duration left) {
        Duration first = warn.compareTo(down) > 0 ? warn : down;
        return outcome.with("left.seconds", left.toSeconds())
                .with("left.seconds.warn", first.toSeconds())
                .with("left.seconds.down", down.toSeconds());
    }
}
