package io.healthpoint.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what must become true; sixty seconds are enough on a machine that is busy with other things. */
public final class Awaited {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Awaited() {}

    /** Looks until it is there, and tells what was there instead. */
    public static <T> T until(String what, Supplier<T> look, Predicate<T> wanted) {
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
