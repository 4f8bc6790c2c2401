package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs a check by itself, again and again, and serves the newest result.
 *
 * <p>Before there is one, who asks waits for the first run. One that is older than three intervals is stale and counts as
 * down. Each pause is up to a tenth longer or shorter than the interval, so that many processes do not ask in step.
 */
public final class BackgroundRuns implements ResultSource {

    private static final int INTERVALS_UNTIL_STALE = 3;
    private static final double JITTER = 0.1;

    private final ResultSource source;
    private final Duration interval;
    private final Threads threads;
    private final Time time;
    private final DoubleSupplier random;
    private final Recorder recorder;
    private volatile @Nullable Kept newest;
    private final AtomicBoolean started = new AtomicBoolean();
    // One at a time: those that no thread has taken yet would otherwise all run at once, after a stop too.
    private final AtomicBoolean handedOver = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Runnable cancel = () -> {};

    /**
     * Runs what another source gives.
     *
     * @param source where results come from
     * @param interval from one run to the next
     * @param threads for the runs
     * @param time the clocks
     * @param random for the jitter, from 0 to 1
     * @param recorder is told of each result that is served
     */
    public BackgroundRuns(
            ResultSource source,
            Duration interval,
            Threads threads,
            Time time,
            DoubleSupplier random,
            Recorder recorder) {
        this.source = source;
        this.interval = interval;
        this.threads = threads;
        this.time = time;
        this.random = random;
        this.recorder = recorder;
    }

    @Override
    public Optional<CheckResult> now() {
        Kept kept = newest;
        if (kept == null) {
            return source.now();
        }
        recorder.reused(kept.result());
        return Optional.of(kept.orStale(interval, time));
    }

    @Override
    public Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier watched) {
        return source.ask(
                result -> {
                    newest = new Kept(result, time.nanos().getAsLong());
                    waiter.accept(result);
                },
                watched);
    }

    @Override
    public boolean isOn(Thread thread) {
        return source.isOn(thread);
    }

    @Override
    public void watch() {
        source.watch();
    }

    @Override
    public void start() {
        if (started.compareAndSet(false, true)) {
            threads.schedule(this::handOver, Duration.ZERO);
        }
    }

    @Override
    public void stop() {
        stopped = true;
        cancel.run();
        source.stop();
    }

    private void handOver() {
        if (stopped) {
            return;
        }
        cancel = threads.schedule(this::handOver, pause());
        if (stopped) {
            cancel.run();
        } else if (handedOver.compareAndSet(false, true)) {
            begin();
        }
    }

    private void begin() {
        try {
            threads.execute(this::run);
        } catch (RuntimeException noThread) {
            // The next one may find a thread; until then the newest result grows old, and says so.
            handedOver.set(false);
        }
    }

    // A run that is still in flight is not joined: it tells its own waiter.
    private void run() {
        try {
            if (!stopped && source.now().isEmpty()) {
                ask(result -> {}, () -> true);
            }
        } finally {
            handedOver.set(false);
        }
    }

    private Duration pause() {
        double factor = 1 - JITTER + 2 * JITTER * random.getAsDouble();
        return Duration.ofNanos((long) (interval.toNanos() * factor));
    }

    private record Kept(CheckResult result, long at) {

        CheckResult orStale(Duration interval, Time time) {
            Duration age = time.since(at);
            return age.compareTo(interval.multipliedBy(INTERVALS_UNTIL_STALE)) <= 0 ? result : stale(age);
        }

        private CheckResult stale(Duration age) {
            Outcome outcome = Outcome.down("stale: last result " + Durations.formatAge(age) + " ago");
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
}
