package io.healthpoint.threads;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Does tasks one after another, in the order given, never on the thread that gives them. Thread-safe.
 *
 * <p>Holds at most {@value #LIMIT} that wait; what comes then is refused, so that one task that hangs cannot fill the memory.
 */
public final class InOrder implements Executor {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final int LIMIT = 1000;

    private final Executor threads;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * Borrows a thread while there is something to do.
     *
     * @param threads where from
     */
    public InOrder(Executor threads) {
        this.threads = threads;
    }

    /**
     * Adds a task.
     *
     * @param task should not throw
     * @throws RejectedExecutionException where too many wait, or no thread can be had
     */
    @Override
    public void execute(Runnable task) {
        if (count.get() >= LIMIT) {
            throw new RejectedExecutionException(LIMIT + " tasks wait already");
        }
        waiting.add(task);
        if (count.getAndIncrement() == 0) {
            begin();
        }
    }

    private void begin() {
        try {
            threads.execute(this::work);
        } catch (RuntimeException noThread) {
            waiting.clear();
            count.set(0);
            throw noThread;
        }
    }

    // One that fails must not end those that follow.
    private static void runGuarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error tasksOwn) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: a task failed", tasksOwn);
        }
    }

    private void work() {
        do {
            Runnable task = waiting.poll();
            if (task != null) {
                runGuarded(task);
            }
        } while (count.decrementAndGet() > 0);
    }
}
