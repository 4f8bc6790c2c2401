package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Serves a result from memory until its time to live is over, counted from the beginning of the run that gave it. */
public final class Cached implements ResultSource {

    private final ResultSource source;
    private final Duration ttl;
    private final Time time;
    private final Recorder recorder;
    private volatile @Nullable Kept kept;

    /**
     * Remembers what another source says.
     *
     * @param source where results come from
     * @param ttl how long one is served
     * @param time the clocks
     * @param recorder is told of each that is served
     */
    public Cached(ResultSource source, Duration ttl, Time time, Recorder recorder) {
        this.source = source;
        this.ttl = ttl;
        this.time = time;
        this.recorder = recorder;
    }

    @Override
    public Optional<CheckResult> now() {
        Kept newest = kept;
        if (newest == null || time.since(newest.began()).compareTo(ttl) > 0) {
            return source.now();
        }
        recorder.reused(newest.result());
        return Optional.of(newest.result());
    }

    @Override
    public Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier watched) {
        return source.ask(
                result -> {
                    kept = new Kept(
                            result, time.nanos().getAsLong() - result.elapsed().toNanos());
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
    public void stop() {
        source.stop();
    }

    private record Kept(CheckResult result, long began) {}
}
