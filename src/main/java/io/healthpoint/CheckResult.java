package io.healthpoint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check's part of a report. Immutable.
 *
 * @param name the check's unique name
 * @param alias name that the check gave itself in this answer, as MicroProfile Health's do; need not be unique; null = none
 * @param critical whether this check being down makes the report down
 * @param outcome what the check said
 * @param time when its run began
 * @param elapsed how long its run took, by a monotonic clock
 */
public record CheckResult(
        String name, @Nullable String alias, boolean critical, Outcome outcome, Instant time, Duration elapsed) {

    /**
     * What this result does to the report: a check that is not critical degrades it at worst.
     *
     * @return the outcome's status, or {@link Status#DEGRADED} where a check that is not critical is down
     */
    public Status effect() {
        return critical || outcome.status() != Status.DOWN ? outcome.status() : Status.DEGRADED;
    }
}
