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

    /**
     * Whether a successor should begin now to be done in time, as far as its predecessor tells; but at most half of the time
     * is spent on runs.
     */
    boolean isSoonOver(Run run) {
        if (most.isZero() || run.isUnderWay()) {
            return false;
        }
        Duration age = run.age();
        return age.compareTo(most.minus(run.lasted())) > 0
                && age.compareTo(run.lasted().multipliedBy(2)) > 0;
    }
}
