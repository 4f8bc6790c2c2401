package io.healthpoint.bench.fleet;

import io.healthpoint.threads.Threads;
import java.time.Duration;

/** Threads that do nothing any more once they are killed: what the others see of an instance that is killed. */
final class Mortal implements Threads {

    private final Threads threads;
    private volatile boolean killed;

    Mortal(Threads threads) {
        this.threads = threads;
    }

    void kill() {
        killed = true;
    }

    @Override
    public void execute(Runnable task) {
        if (!killed) {
            threads.execute(() -> unlessKilled(task));
        }
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        return threads.schedule(() -> unlessKilled(task), delay);
    }

    private void unlessKilled(Runnable task) {
        if (!killed) {
            task.run();
        }
    }
}
