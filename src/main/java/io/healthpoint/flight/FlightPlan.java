package io.healthpoint.flight;

import io.healthpoint.registry.Check;
import io.healthpoint.settings.Durations;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Objects;

/**
 * What all attempts of one check have in common.
 *
 * @param check what is run
 * @param threads for the deadline
 * @param time the clocks
 * @param recorder counts each attempt once
 */
record FlightPlan(Check check, Threads threads, Time time, Recorder recorder) {

    Duration timeout() {
        return Objects.requireNonNull(check.policy().timeout());
    }

    String verdictAtDeadline() {
        return "timed out after " + Durations.format(timeout());
    }
}
