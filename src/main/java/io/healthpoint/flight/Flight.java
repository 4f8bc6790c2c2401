package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one check: deadline and single flight in one class, for they share one invariant, that never more than one thread is
 * inside the check.
 */
public final class Flight implements ResultSource {

    private final FlightPlan plan;
    private final Consumer<Attempt> landing = this::landed;
    private final AtomicReference<@Nullable Attempt> current = new AtomicReference<>();

    /**
     * Runs one check.
     *
     * @param check with the policy that holds, no element of it null
     * @param threads for the deadline
     * @param time the clocks
     * @param recorder counts each flight once
     */
    public Flight(Check check, Threads threads, Time time, Recorder recorder) {
        this.plan = new FlightPlan(check, threads, time, recorder);
    }

    @Override
    public Optional<CheckResult> now() {
        Attempt attempt = current.get();
        return attempt != null && attempt.isOverdue() ? Optional.of(stillRunning(attempt)) : Optional.empty();
    }

    @Override
    public Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier watched) {
        Attempt mine = new Attempt(plan, landing, waiter);
        Attempt other = current.compareAndExchange(null, mine);
        if (other == null) {
            fly(mine, watched);
            return Optional.empty();
        }
        return other.join(waiter) ? Optional.empty() : Optional.of(verdict(other));
    }

    @Override
    public boolean isOn(Thread thread) {
        Attempt attempt = current.get();
        return attempt != null && attempt.isOn(thread);
    }

    @Override
    public void watch() {
        Attempt attempt = current.get();
        if (attempt != null) {
            attempt.watch();
        }
    }

    @Override
    public void stop() {
        plan.recorder().close();
    }

    // First visible, then looked at: whoever begins to watch meanwhile either finds the attempt or is found here.
    private void fly(Attempt attempt, BooleanSupplier watched) {
        if (watched.getAsBoolean()) {
            attempt.watch();
        }
        attempt.fly();
    }

    private void landed(Attempt attempt) {
        current.compareAndSet(attempt, null);
    }

    // It has its answer and is about to land, or it hangs.
    private CheckResult verdict(Attempt attempt) {
        return attempt.isOverdue() ? stillRunning(attempt) : attempt.answer();
    }

    private CheckResult stillRunning(Attempt attempt) {
        Duration elapsed = attempt.elapsed();
        Outcome outcome = Outcome.down("still running after " + Durations.formatAge(elapsed));
        return plan.check().result(outcome, attempt.began(), elapsed, true);
    }
}
