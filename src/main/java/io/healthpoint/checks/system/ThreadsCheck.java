package io.healthpoint.checks.system;

import io.healthpoint.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How many threads this JVM has. Immutable, safe for use by several threads.
 *
 * <p>UP: not more than a level, which it always is where none is set. DEGRADED: more than {@code warn}. DOWN: more than
 * {@code down}. Threads of the platform are counted; virtual ones are not, for they cost little.
 *
 * <pre>{@code
 * Healthpoint.register("threads", policy, ThreadsCheck.of().warn(400).down(1000));
 * }</pre>
 */
public final class ThreadsCheck implements Callable<Outcome> {

    private final ThreadMXBean threads;
    private final @Nullable Integer warn;
    private final @Nullable Integer down;

    ThreadsCheck(ThreadMXBean threads, @Nullable Integer warn, @Nullable Integer down) {
        this.threads = threads;
        this.warn = warn;
        this.down = down;
    }

    /**
     * Counts the threads, without levels.
     *
     * @return the check
     */
    public static ThreadsCheck of() {
        return new ThreadsCheck(ManagementFactory.getThreadMXBean(), null, null);
    }

    /**
     * Sets what degrades.
     *
     * @param count how many there may be, 1 or more; no level by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is less than 1
     */
    public ThreadsCheck warn(int count) {
        return new ThreadsCheck(threads, atLeastOne("warn", count), down);
    }

    /**
     * Sets what takes down.
     *
     * @param count how many there may be, 1 or more; no level by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is less than 1
     */
    public ThreadsCheck down(int count) {
        return new ThreadsCheck(threads, warn, atLeastOne("down", count));
    }

    @Override
    public Outcome call() {
        int count = threads.getThreadCount();
        Outcome outcome = judge(count).with("threads", count);
        if (warn != null) {
            outcome = outcome.with("threads.warn", warn);
        }
        return down == null ? outcome : outcome.with("threads.down", down);
    }

    private Outcome judge(int count) {
        if (down != null && count > down) {
            return Outcome.down(count + " threads, over " + down);
        }
        if (warn != null && count > warn) {
            return Outcome.degraded(count + " threads, over " + warn);
        }
        return Outcome.up(count + " threads");
    }

    private static int atLeastOne(String level, int count) {
        if (count < 1) {
            throw new IllegalArgumentException(level + " must be at least 1, was " + count);
        }
        return count;
    }
}
