package io.healthpoint.fleet.members;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.keys.kinds.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An instance, as it is now seen from this one. Immutable.
 *
 * @param node its name
 * @param entry what it has said last
 * @param age how long ago it has said that, by the clock of this instance
 * @param isSinceThen whether that is known; if not, it is at least so long
 * @param isSilent whether it should have said something since
 */
record Member(String node, InstanceEntry entry, Duration age, boolean isSinceThen, boolean isSilent) {

    /** In no group: an instance counts for no probe. */
    static final Policy POLICY = Policy.DEFAULT.inGroups();

    /** What it says of its checks, if that still counts. */
    Optional<Report> word() {
        return isSilent ? Optional.empty() : Optional.of(entry.report());
    }

    CheckResult result(Instant now) {
        String written = (isSinceThen ? "" : "at least ") + Durations.formatAge(age);
        Outcome outcome = isSilent ? InstanceOutcome.silent(entry, age, written) : InstanceOutcome.of(entry, written);
        return new CheckResult(node, null, POLICY, outcome, now.minus(age), Duration.ZERO, false);
    }
}
