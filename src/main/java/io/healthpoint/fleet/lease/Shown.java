package io.healthpoint.fleet.lease;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.threads.Time;
import java.time.Duration;

/**
 * What is shown of a check that runs once a fleet. Immutable.
 *
 * @param result what the run has told
 * @param by the instance that made it
 * @param since a reading of this instance's measuring clock, when it learned of it
 * @param isSinceThen whether it learned of it when it was told; if not, it may be older
 */
record Shown(CheckResult result, String by, long since, boolean isSinceThen) {

    // That another takes over is no fault of the check. The next run is claimed an interval after the last. If the
    // claimant falls silent then, another takes over within three, and who only looks sees that an interval later.
    private static final int INTERVALS_UNTIL_STALE = 6;
    // Whoever takes over may have to wait for the store before it goes on by itself.
    private static final Duration WAIT_FOR_STORE = Duration.ofSeconds(2);

    /** As it is now. */
    CheckResult at(Duration interval, Time time) {
        Duration age = time.since(since);
        boolean isStale =
                age.compareTo(interval.multipliedBy(INTERVALS_UNTIL_STALE).plus(WAIT_FOR_STORE)) > 0;
        Outcome outcome =
                isStale ? Outcome.down("stale: last result " + Durations.formatAge(age) + " ago") : result.outcome();
        return with(outcome.with("by", by).with("age", (isSinceThen ? "" : "at least ") + Durations.formatAge(age)));
    }

    private CheckResult with(Outcome outcome) {
        return new CheckResult(
                result.name(),
                result.alias(),
                result.policy(),
                outcome,
                result.time(),
                result.elapsed(),
                result.overdue());
    }
}
