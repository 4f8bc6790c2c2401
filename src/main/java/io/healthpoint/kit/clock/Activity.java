package io.healthpoint.kit.clock;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is done on other threads than the test's, and whether all of it waits. Thread-safe.
 *
 * <p>Nobody can see whether a thread that is held by something else will go on by itself: it is waited for in real time, for
 * a bound, and then counts as one that waits for the clock.
 */
final class Activity {

    private static final long LOOK_MILLIS = 2;

    private final Set<Piece> pieces = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Duration patience;
    private int changes;

    Activity(Duration patience) {
        this.patience = patience;
    }

    synchronized Piece begin() {
        Piece piece = new Piece();
        pieces.add(piece);
        changed();
        return piece;
    }

    synchronized void enter(Piece piece) {
        piece.isOn(Thread.currentThread());
    }

    synchronized void end(Piece piece) {
        pieces.remove(piece);
        changed();
    }

    synchronized void isInside(Piece piece, @Nullable String check) {
        piece.isInside(check);
        changed();
    }

    /** The piece that the current thread does; one of its own where it does none of ours. */
    synchronized Piece current() {
        return pieces.stream().filter(Piece::isOnCurrentThread).findAny().orElseGet(Piece::new);
    }

    /** The deadline of a check has passed. */
    synchronized void deadlineOf(String check) {
        pieces.stream().filter(piece -> piece.isInsideCheck(check)).forEach(Piece::renew);
    }

    /** Holds the current thread. */
    synchronized void holdUntil(BooleanSupplier over) throws InterruptedException {
        Piece piece = current();
        piece.waitsUntil(over);
        changed();
        try {
            while (!over.getAsBoolean()) {
                wait();
            }
        } finally {
            piece.waitsUntil(null);
        }
    }

    /** Changes what somebody may wait for. */
    synchronized void change(Runnable change) {
        change.run();
        changed();
    }

    /** Returns when all that is done waits for the clock or the test, or has ended. */
    synchronized void awaitQuiet() {
        if (!isTrueInTime(Piece::isQuiet)) {
            pieces.stream().filter(piece -> !piece.isQuiet()).forEach(Piece::giveUp);
        }
    }

    /** Waits until everything has ended. Returns where what has not is. */
    synchronized List<String> awaitEnd() {
        return isTrueInTime(piece -> false)
                ? List.of()
                : pieces.stream().map(Piece::place).sorted().toList();
    }

    private boolean isTrueInTime(Predicate<Piece> condition) {
        long since = System.nanoTime();
        int seen = changes;
        while (!pieces.stream().allMatch(condition)) {
            if (seen != changes) {
                seen = changes;
                since = System.nanoTime();
            }
            if (System.nanoTime() - since > patience.toNanos()) {
                return false;
            }
            look();
        }
        return true;
    }

    @SuppressWarnings("WaitNotInLoop") // its caller has the loop
    private void look() {
        try {
            wait(LOOK_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checks run", interrupted);
        }
    }

    private void changed() {
        changes++;
        notifyAll();
    }
}
