package io.healthpoint.access.guesses;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets a few at a time do on a thread of the server what may take long, or for ever. Who finds no turn is not kept waiting for
 * one: not longer than a millisecond, in which what is quick is done. Thread-safe.
 */
public final class Turns {

    private final Semaphore free;

    /**
     * Begins with all turns free.
     *
     * @param most how many at a time, 1 or more
     */
    public Turns(int most) {
        free = new Semaphore(most);
    }

    /**
     * Does something when it has a turn.
     *
     * @param <T> what comes of it
     * @param work is done on the caller's thread
     * @return its result; empty where others have all turns, and it has not been done
     */
    public <T> Optional<T> take(Supplier<T> work) {
        if (!isFree()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            free.release();
        }
    }

    private boolean isFree() {
        try {
            return free.tryAcquire(1, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
