package io.healthpoint.kit.clock;

import io.healthpoint.threads.OwnThreads;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where the checks of a test run: on real threads, by a clock that stands still until it is moved. What is due is done on the
 * thread that moves it. Thread-safe, to be moved by one thread.
 */
public final class TestClock implements Threads {

    private final OwnThreads workers = new OwnThreads();
    private final Activity activity;
    private final Instant began = Instant.now();
    private final PriorityQueue<Timer> timers =
            new PriorityQueue<>(Comparator.comparingLong(Timer::at).thenComparingLong(Timer::number));
    private long now;
    private long count;

    /**
     * Begins at the real time.
     *
     * @param patience how long, in real time, work is waited for that neither ends nor is held by the test
     */
    public TestClock(Duration patience) {
        this.activity = new Activity(patience);
    }

    /**
     * Returns the clocks that stand still.
     *
     * @return both by this clock
     */
    public Time time() {
        InstantSource instants = () -> began.plusNanos(nanos());
        return new Time(instants, this::nanos);
    }

    @Override
    public void execute(Runnable task) {
        Piece piece = activity.begin();
        try {
            workers.execute(() -> work(piece, task));
        } catch (RuntimeException noThread) {
            activity.end(piece);
            throw noThread;
        }
    }

    @Override
    public synchronized Runnable schedule(Runnable task, Duration delay) {
        Timer timer = new Timer(now + Math.max(0, delay.toNanos()), count++, task);
        timers.add(timer);
        return () -> cancel(timer);
    }

    /**
     * Moves the clock, and does what is due on the way.
     *
     * @param duration how far, zero or more
     */
    public void pass(Duration duration) {
        activity.awaitQuiet();
        long target = nanos() + duration.toNanos();
        while (step(target)) {
            activity.awaitQuiet();
        }
        moveTo(target);
        activity.awaitQuiet();
    }

    /**
     * Waits for something, and moves the clock as far as that needs where everybody waits for it.
     *
     * @param <T> what it gives
     * @param wanted given by work on this clock
     * @return what it gives
     */
    public <T> T await(CompletableFuture<T> wanted) {
        activity.awaitQuiet();
        while (!wanted.isDone() && step(Long.MAX_VALUE)) {
            activity.awaitQuiet();
        }
        activity.awaitQuiet();
        return wanted.join();
    }

    /**
     * Holds the current thread until the test lets it go.
     *
     * @param over whether it may go; changes in {@link #change} and when the clock moves
     * @throws InterruptedException where its deadline has passed
     */
    public void holdUntil(BooleanSupplier over) throws InterruptedException {
        activity.holdUntil(over);
    }

    /**
     * Changes what somebody who is held may wait for.
     *
     * @param change short
     */
    public void change(Runnable change) {
        activity.change(change);
    }

    /**
     * Does what a check does, and keeps in mind that it is inside.
     *
     * @param <T> what it gives
     * @param check its name
     * @param call what it does
     * @return what it gives, which may not be complete
     * @throws Throwable what it throws
     */
    public <T> CompletableFuture<T> inside(String check, Call<T> call) throws Throwable {
        Piece piece = activity.current();
        activity.isInside(piece, check);
        try {
            return watched(check, call.begin());
        } finally {
            activity.isInside(piece, null);
        }
    }

    /**
     * Says that the deadline of a check has passed, so that it may go on by itself.
     *
     * @param check its name
     */
    public void deadlineOf(String check) {
        activity.deadlineOf(check);
    }

    /**
     * Interrupts every thread and waits for it.
     *
     * @return where those are that do not end
     */
    public List<String> stop() {
        workers.stop();
        return activity.awaitEnd();
    }

    // An asynchronous check has left its thread, and goes on all the same.
    private <T> CompletableFuture<T> watched(String check, CompletableFuture<T> begun) {
        if (!begun.isDone()) {
            Piece piece = activity.begin();
            activity.isInside(piece, check);
            CompletableFuture<T> unused = begun.whenComplete((said, failure) -> activity.end(piece));
        }
        return begun;
    }

    private void work(Piece piece, Runnable task) {
        activity.enter(piece);
        try {
            task.run();
        } finally {
            activity.end(piece);
        }
    }

    private boolean step(long target) {
        Timer due = next(target);
        if (due != null) {
            moveTo(due.at());
            due.task().run();
        }
        return due != null;
    }

    private synchronized @Nullable Timer next(long target) {
        Timer first = timers.peek();
        return first == null || first.at() > target ? null : timers.poll();
    }

    private void moveTo(long target) {
        change(() -> set(target));
    }

    private synchronized void set(long target) {
        now = Math.max(now, target);
    }

    private synchronized void cancel(Timer timer) {
        timers.remove(timer);
    }

    private synchronized long nanos() {
        return now;
    }

    private record Timer(long at, long number, Runnable task) {}
}
