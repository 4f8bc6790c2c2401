package io.healthpoint.flight;

import io.healthpoint.Outcome;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * What all attempts of one check have in common.
 *
 * @param check what is run
 * @param threads for the deadline
 * @param time the clocks
 * @param recorder counts each attempt once
 */
record FlightPlan(Check check, Threads threads, Time time, Recorder recorder) {

    // Caught here and nowhere else: past this line a check's failure is data.
    CompletableFuture<Outcome> call() {
        try {
            return check.procedure().start();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    Duration timeout() {
        return Objects.requireNonNull(check.policy().timeout());
    }

    boolean sparesThread() {
        return !check.policy().interrupt();
    }

    String verdictAtDeadline() {
        return "timed out after " + Durations.format(timeout());
    }
}
