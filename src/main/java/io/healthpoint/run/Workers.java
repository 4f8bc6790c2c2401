package io.healthpoint.run;

import io.healthpoint.threads.Threads;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * The threads of one run: each takes piece after piece, and there is one, until somebody sees that it is held up. Pieces are
 * numbered from 0. Thread-safe but for {@link #grow}.
 */
final class Workers {

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

    /** How many pieces nobody has begun. */
    int waiting() {
        return Math.max(0, pieces - next.get());
    }

    /** Adds some where pieces wait: twice as many where none has ended since it was asked last, else one. Of one caller at a time. */
    void grow(int left) {
        int more = Math.min(waiting(), left == leftBefore ? count : 1);
        leftBefore = left;
        for (int added = 0; added < more; added++) {
            add();
        }
    }

    private void add() {
        try {
            threads.execute(this::takeTurns);
            count++;
        } catch (RuntimeException noThread) {
            // Those that there are go on, and the deadline holds.
        }
    }

    private void takeTurns() {
        for (int piece = next.getAndIncrement(); piece < pieces; piece = next.getAndIncrement()) {
            work.accept(piece);
        }
    }
}
