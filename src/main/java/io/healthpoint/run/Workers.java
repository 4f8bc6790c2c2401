package io.healthpoint.run;

import io.healthpoint.threads.Threads;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads of one run: each takes piece after piece, and there is one, until somebody sees that it is held up. Pieces are
 * numbered from 0. Thread-safe but for {@link #grow}.
 */
final class Workers {

    // Who gets on well enough to be done within so many further calls is left alone: to share costs more than it gains.
    private static final int CALLS_THAT_MAY_FOLLOW = 8;
    private static final int GROWTH = 3;

    private final Threads threads;
    private final int pieces;
    private final IntConsumer work;
    private final AtomicInteger next = new AtomicInteger();
    private int count = 1;
    private int leftBefore;

    Workers(Threads threads, int pieces, IntConsumer work) {
        this.threads = threads;
        this.pieces = pieces;
        this.work = work;
        this.leftBefore = pieces;
    }

    /**
     * Begins with one.
     *
     * @throws RuntimeException where no thread can be had
     */
    void start() {
        threads.execute(this::takeTurns);
    }

    /** No further piece is begun. */
    void stop() {
        next.set(pieces);
    }

    /** How many pieces have been begun: those with the lowest numbers. */
    int begun() {
        return Math.min(pieces, next.get());
    }

    /**
     * Adds some where pieces wait: four times as many as there are where none has ended since it was asked last, so that a
     * hundred that sleep are all begun within milliseconds; one where few have. Of one caller at a time.
     */
    void grow(int left) {
        int ended = leftBefore - left;
        leftBefore = left;
        int wanted = ended == 0 ? GROWTH * count : ended < left / CALLS_THAT_MAY_FOLLOW ? 1 : 0;
        // Who has been added may not have begun yet.
        int waiting = pieces - Math.max(begun(), count);
        int more = Math.min(waiting, wanted);
        for (int added = 0; added < more && hasAdded(); added++) {
            count++;
        }
    }

    private boolean hasAdded() {
        try {
            threads.execute(this::takeTurns);
            return true;
        } catch (RuntimeException noThread) {
            return false; // those that there are go on, and the deadline holds
        }
    }

    private void takeTurns() {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
        }
    }
}
