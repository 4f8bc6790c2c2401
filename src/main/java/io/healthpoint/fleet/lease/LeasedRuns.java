package io.healthpoint.fleet.lease;

import io.healthpoint.CheckResult;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;
import io.healthpoint.threads.Steps;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The results of a check that runs once a fleet: this instance's where it has the lease, another's else. Thread-safe.
 *
 * <p>Who asks is given what is known, or waits until something is: a request never makes the check run, nor asks the store.
 */
public final class LeasedRuns implements ResultSource {

    private final ResultSource flight;
    private final Recorder recorder;
    private final Duration interval;
    private final Time time;
    private final Turns turns;
    private final Queue<Consumer<CheckResult>> waiters = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Shown shown;

    LeasedRuns(OnceAFleet fleet, Check check, ResultSource flight, Recorder recorder) {
        this.flight = flight;
        this.recorder = recorder;
        this.interval = Objects.requireNonNull(check.policy().interval());
        this.time = fleet.time();
        this.turns = new Turns(fleet, check, flight, recorder, this::show, Steps.on(fleet.threads()));
    }

    @Override
    public Optional<CheckResult> now() {
        Shown known = shown;
        if (known == null) {
            return Optional.empty();
        }
        CheckResult result = known.at(interval, time);
        recorder.reused(result);
        return Optional.of(result);
    }

    // It may have become known since that was asked.
    @Override
    public Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier watched) {
        waiters.add(waiter);
        tellWaiters();
        return Optional.empty();
    }

    /** Nothing to do: each run has its deadline. */
    @Override
    public void watch() {}

    @Override
    public boolean isOn(Thread thread) {
        return flight.isOn(thread);
    }

    @Override
    public void start() {
        turns.start();
    }

    @Override
    public void stop() {
        turns.stop();
        flight.stop();
    }

    /**
     * Makes no further run, and hands the lease on.
     *
     * @return done when others may have it, or cannot be told
     */
    public CompletableFuture<Void> release() {
        return turns.release();
    }

    private void show(Shown newest) {
        shown = newest;
        tellWaiters();
    }

    private void tellWaiters() {
        Shown known = shown;
        if (known != null) {
            for (Consumer<CheckResult> waiter = waiters.poll(); waiter != null; waiter = waiters.poll()) {
                waiter.accept(known.at(interval, time));
            }
        }
    }
}
