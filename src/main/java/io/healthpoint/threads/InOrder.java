package io.healthpoint.threads;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Does tasks one after another, in the order given, never on the thread that gives them. Thread-safe.
 *
 * <p>Holds at most {@value #LIMIT} that wait; what comes then is refused, so that one task that hangs cannot fill the memory.
 */
public final class InOrder implements Executor {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final int LIMIT = 1000;

    private final Executor threads;
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean busy;

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
    public synchronized void execute(Runnable task) {
        if (waiting.size() >= LIMIT) {
            throw new RejectedExecutionException(LIMIT + " tasks wait already");
        }
        waiting.add(task);
        if (!busy) {
            begin();
        }
    }

    // Nobody may add a task meanwhile: where no thread can be had, its giver would not be told.
    private void begin() {
        busy = true;
        try {
            threads.execute(this::work);
        } catch (RuntimeException | Error noThread) {
            waiting.clear();
            busy = false;
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
        for (Runnable task = next(); task != null; task = next()) {
            runGuarded(task);
        }
    }

    private synchronized @Nullable Runnable next() {
        Runnable task = waiting.poll();
        busy = task != null;
        return task;
    }
}
