package io.healthpoint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check's part of a report. Immutable.
 *
 * @param name the check's unique name
 * @param alias name that the check gave itself in this answer, as MicroProfile Health's do; need not be unique; null = none
 * @param policy how the check is run and what it means for the whole, with configuration applied
 * @param outcome what the check said
 * @param time when its run began
 * @param elapsed how long its run took, by a monotonic clock
 * @param overdue whether the run had not ended by its deadline
 */
public record CheckResult(
        String name,
        @Nullable String alias,
        Policy policy,
        Outcome outcome,
        Instant time,
        Duration elapsed,
        boolean overdue) {

    /**
     * What this result does to the report: a check that is not critical degrades it at worst.
     *
     * @return the outcome's status, or {@link Status#DEGRADED} where a check that is not critical is down
     */
    public Status effect() {
        return policy.critical() || outcome.status() != Status.DOWN ? outcome.status() : Status.DEGRADED;
    }
}
