package io.healthpoint.fleet.lease;

import io.healthpoint.CheckResult;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.threads.Steps;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The run that this instance makes of a check, one at a time and on a thread of its own: looks at the lease go on meanwhile.
 * What came of it is told in a step. Thread-safe.
 */
final class OwnRun {

    private final OnceAFleet fleet;
    private final ResultSource flight;
    private final Duration interval;
    private final Steps steps;
    private volatile boolean isOn;

    OwnRun(OnceAFleet fleet, ResultSource flight, Duration interval, Steps steps) {
        this.fleet = fleet;
        this.flight = flight;
        this.interval = interval;
        this.steps = steps;
    }

    /** Whether one has been begun and its end has not been told. */
    boolean isOn() {
        return isOn;
    }

    /** Whether the check is overdue: it counts as down, and is still inside. */
    boolean isHung() {
        return flight.now().isPresent();
    }

    /**
     * Begins one; where no thread can be had, nothing.
     *
     * @param decided when it was decided, in nanoseconds of the fleet's clock
     * @param then is given the result
     */
    void begin(long decided, Consumer<CheckResult> then) {
        isOn = true;
        try {
            fleet.threads().execute(() -> fly(decided, then));
        } catch (RuntimeException noThread) {
            isOn = false;
        }
    }

    // Whoever was held up for so long that others may take him for silent does not run.
    private void fly(long decided, Consumer<CheckResult> then) {
        if (fleet.time().nanos().getAsLong() - decided >= interval.toNanos()) {
            isOn = false;
            return;
        }
        flight.ask(result -> ended(result, then), () -> true).ifPresent(result -> ended(result, then));
    }

    private void ended(CheckResult result, Consumer<CheckResult> then) {
        boolean isTold = steps.next(() -> {
            isOn = false;
            then.accept(result);
        });
        if (!isTold) {
            isOn = false;
        }
    }
}
