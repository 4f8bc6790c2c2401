package io.healthpoint.threads;

import java.time.Duration;
import java.util.concurrent.Executor;

/** Where work is done and time is waited for, as a seam. Thread-safe. */
public interface Threads extends Executor {

    /**
     * Does something on a thread of its own, at once.
     *
     * @param task should not throw
     * @throws RuntimeException where no thread can be had, for what reason ever
     */
    @Override
    void execute(Runnable task);

    /**
     * Does something later, on a thread that must not be held.
     *
     * @param task short
     * @param delay from now
     * @return takes it back, if it is not too late
     */
    Runnable schedule(Runnable task, Duration delay);
}
