package io.healthpoint.threads;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The steps of work that goes on for as long as the application runs: one after another, on whatever thread, and the next one
 * planned. Thread-safe.
 */
public final class Steps {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final Duration UNTIL_A_THREAD_IS_FREE = Duration.ofMillis(250);

    private final Executor inOrder;
    private final Threads threads;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Runnable cancel = () -> {};

    /**
     * Plans nothing yet.
     *
     * @param inOrder takes steps one after another
     * @param threads tell when it is time for one
     */
    public Steps(Executor inOrder, Threads threads) {
        this.inOrder = inOrder;
        this.threads = threads;
    }

    /**
     * Makes those that are taken on threads that are borrowed.
     *
     * @param threads for each step and for the time between them
     * @return with nothing planned
     */
    public static Steps on(Threads threads) {
        return new Steps(new InOrder(threads), threads);
    }

    /**
     * Takes the first step; only the first call does. Where no thread can be had then, it is tried again.
     *
     * @param step should not throw
     */
    public void start(Runnable step) {
        if (started.compareAndSet(false, true)) {
            nextOrLater(step);
        }
    }

    /**
     * Takes a step when those that were given before have been taken. It is taken after {@link #stop} too.
     *
     * @param step should not throw
     * @return whether it will be taken; false where no thread can be had
     */
    public boolean next(Runnable step) {
        try {
            inOrder.execute(step);
            return true;
        } catch (RuntimeException noThread) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no thread for a step now", noThread);
            return false;
        }
    }

    /**
     * Takes a step later, instead of the one that was planned before. Where no thread can be had then, it is tried again.
     *
     * @param step should not throw
     * @param delay from now
     */
    public void later(Runnable step, Duration delay) {
        cancel.run();
        if (!stopped) {
            cancel = threads.schedule(() -> nextOrLater(step), delay);
        }
    }

    private void nextOrLater(Runnable step) {
        if (!stopped && !next(step)) {
            later(step, UNTIL_A_THREAD_IS_FREE);
        }
    }

    /** Plans nothing any more, and takes back what is planned. */
    public void stop() {
        stopped = true;
        cancel.run();
    }

    /**
     * Tells whether it has been stopped.
     *
     * @return whether no step is planned any more
     */
    public boolean isStopped() {
        return stopped;
    }
}
