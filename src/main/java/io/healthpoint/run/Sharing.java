package io.healthpoint.run;

import java.time.Duration;

/**
 * Which runs later probes may take instead of starting one.
 *
 * @param most age up to which a finished run is shared, counted from its beginning; zero = only a run under way is
 */
record Sharing(Duration most) {

    boolean allows(Run run) {
        return run.isUnderWay() || (!most.isZero() && run.age().compareTo(most) <= 0);
    }

    /** Whether a successor should begin now to be done in time; never before half of the time has passed. */
    boolean isSoonOver(Run run) {
        if (most.isZero() || run.isUnderWay()) {
            return false;
        }
        Duration half = most.dividedBy(2);
        Duration twiceAsLong = run.lasted().multipliedBy(2);
        Duration lead = twiceAsLong.compareTo(half) < 0 ? twiceAsLong : half;
        return run.age().compareTo(most.minus(lead)) > 0;
    }
}
