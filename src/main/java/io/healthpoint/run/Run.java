package io.healthpoint.run;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One run of the checks that a selection found. Thread-safe. */
final class Run {

    private static final Duration TICK = Duration.ofMillis(1);
    private static final Duration SLOW_TICK = Duration.ofMillis(20);

    private final List<Asked> asked;
    private final Collection<String> unknown;
    private final Duration deadline;
    private final Threads threads;
    private final Time time;
    private final Instant began;
    private final long start;
    private final AtomicReferenceArray<@Nullable CheckResult> results;
    private final AtomicInteger missing;
    private final Workers workers;
    private final CompletableFuture<Report> report = new CompletableFuture<>();
    // One for all checks: there may be a thousand.
    private final BooleanSupplier over = report::isDone;
    private @Nullable CompletableFuture<Report> told;
    private volatile Runnable unwatch = () -> {};
    private volatile boolean stopped;
    private volatile Duration lasted = Duration.ZERO;

    Run(List<Asked> asked, Collection<String> unknown, Duration deadline, Threads threads, Time time) {
        this.asked = asked;
        this.unknown = unknown;
        this.deadline = deadline;
        this.threads = threads;
        this.time = time;
        this.began = time.now();
        this.start = time.nanos().getAsLong();
        this.results = new AtomicReferenceArray<>(asked.size());
        this.missing = new AtomicInteger(asked.size());
        this.workers = new Workers(threads, asked.size(), this::ask);
    }

    /** Takes what can be said at once and gives the rest to a worker. */
    void begin() {
        for (int index = 0; index < asked.size(); index++) {
            say(index, asked.get(index).source().now());
        }
        if (missing.get() > 0) {
            handOver();
        } else {
            conclude();
        }
    }

    boolean isUnderWay() {
        return !report.isDone();
    }

    /** Since it began. */
    Duration age() {
        return time.since(start);
    }

    /** From beginning to end; zero where it is under way. */
    Duration lasted() {
        return lasted;
    }

    /** The report, or empty where the run takes longer than a thread of the server should wait for it, all in all. */
    Optional<Report> awaitBriefly() {
        try {
            long left = TICK.minus(age()).toNanos();
            return Optional.of(report.get(Math.max(0, left), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException longer) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** The report when there is one, told on a thread that is no check's: who is slow to hear it holds no check up. */
    synchronized CompletableFuture<Report> later() {
        if (told == null) {
            told = report.thenApplyAsync(whole -> whole, this::tell);
            watch();
        }
        return told;
    }

    /**
     * Answers with what there is, and begins no further check. Who waits is told before this returns: later there may be
     * nothing left to tell it with.
     */
    void stop() {
        stopped = true;
        workers.stop();
        close("the application stops");
    }

    // From here on the run has a deadline, each of its checks too, and as many workers as it needs.
    private void watch() {
        unwatch =
                threads.schedule(() -> close("no answer within " + Durations.format(deadline)), deadline.minus(age()));
        tick();
    }

    // Looks after the run until it ends. A check gets its deadline at the first tick that finds it in flight: most
    // are over before, and to set a deadline costs more than they do.
    private void tick() {
        if (report.isDone()) {
            unwatch.run();
            return;
        }
        threads.schedule(this::tick, watchBegun() < asked.size() ? TICK : SLOW_TICK);
        workers.grow(missing.get());
    }

    private int watchBegun() {
        int begun = workers.begun();
        for (int index = 0; index < begun; index++) {
            asked.get(index).source().watch();
        }
        return begun;
    }

    private void handOver() {
        try {
            workers.start();
        } catch (RuntimeException noThread) {
            close("cannot run: " + noThread.getMessage());
        }
    }

    private void ask(int index) {
        if (results.get(index) == null) {
            say(index, asked.get(index).source().ask(result -> set(index, result), over));
        }
    }

    private void close(String reason) {
        Outcome outcome = Outcome.down(reason);
        for (int index = 0; index < asked.size(); index++) {
            set(index, asked.get(index).check().result(outcome, began, age(), false));
        }
        watchBegun(); // there is no further tick; what begins from here on sees that the report is done
    }

    private void say(int index, Optional<CheckResult> result) {
        if (result.isPresent()) {
            set(index, result.get());
        }
    }

    private void set(int index, CheckResult result) {
        if (results.compareAndSet(index, null, result) && missing.decrementAndGet() == 0) {
            conclude();
        }
    }

    private void conclude() {
        unwatch.run();
        List<CheckResult> all = new ArrayList<>(asked.size());
        for (int index = 0; index < asked.size(); index++) {
            all.add(Objects.requireNonNull(results.get(index)));
        }
        lasted = age();
        report.complete(Report.of(all, unknown));
    }

    private void tell(Runnable waiters) {
        if (stopped) {
            waiters.run();
            return;
        }
        try {
            threads.execute(waiters);
        } catch (RuntimeException noThread) {
            waiters.run();
        }
    }
}
