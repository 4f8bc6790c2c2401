package io.healthpoint.isolation;

import io.healthpoint.threads.ThreadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Puts right what one piece of the application leaves on a thread, and tells the log so once. Thread-safe. */
final class Leftovers {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final String whose;
    private final OpenTransaction transaction;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Nothing has been left yet.
     *
     * @param whose what leaves it, in words
     * @param transaction what may be left open
     */
    Leftovers(String whose, OpenTransaction transaction) {
        this.whose = whose;
        this.transaction = transaction;
    }

    void putRight(ThreadState before) {
        boolean open = transaction.rollBack();
        List<String> changed = before.restore();
        if (open || !changed.isEmpty()) {
            tellOnce(open, changed);
        }
    }

    private void tellOnce(boolean open, List<String> changed) {
        if (told.compareAndSet(false, true)) {
            List<String> left = new ArrayList<>(changed);
            if (open) {
                left.add("an open transaction, which was rolled back");
            }
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: " + whose + " left on its thread " + String.join(", ", left)
                            + ": it was put right, and is not told again; put back what you change, and end what you begin");
        }
    }
}
