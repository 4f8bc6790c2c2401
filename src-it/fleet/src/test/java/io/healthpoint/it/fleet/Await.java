package io.healthpoint.it.fleet;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what must become true, and tells what was there instead. */
final class Await {

    /** For what is to be within a few intervals, on a machine that is busy with other things. */
    static final Duration LIMIT = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Await() {}

    static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
        long start = System.nanoTime();
        T seen = look.get();
        while (!wanted.test(seen)) {
            if (System.nanoTime() - start > LIMIT.toNanos()
                    || Thread.currentThread().isInterrupted()) {
                throw new AssertionError("in vain waited for: " + what + "; at last there was: " + seen);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            seen = look.get();
        }
        return seen;
    }
}
