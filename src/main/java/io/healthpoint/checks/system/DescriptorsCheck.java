package io.healthpoint.checks.system;

import com.sun.management.UnixOperatingSystemMXBean;
import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * How many of the file descriptors that the process may have are open: files, sockets, pipes. Immutable, safe for use by several
 * threads.
 *
 * <p>UP: not more than a level, or the system sets no limit. DEGRADED: more than {@code warn}, or the platform does not tell
 * ({@link #isKnown()}). DOWN: more than {@code down}; soon nobody can connect any more.
 *
 * <pre>{@code
 * Healthpoint.register("descriptors", policy, DescriptorsCheck.of().warn(Level.percent(70)));
 * }</pre>
 */
public final class DescriptorsCheck implements Callable<Outcome> {

    private static final Levels LEVELS = new Levels(Levels.Side.OVER, Level.percent(80), Level.percent(95));

    private final @Nullable Descriptors descriptors;
    private final Levels levels;

    DescriptorsCheck(@Nullable Descriptors descriptors, Levels levels) {
        this.descriptors = descriptors;
        this.levels = levels;
    }

    /**
     * Looks at this process: degraded over 80 % of its limit, down over 95 %.
     *
     * @return the check
     */
    public static DescriptorsCheck of() {
        return new DescriptorsCheck(ofThisProcess(), LEVELS);
    }

    /**
     * Tells whether this platform counts descriptors, as JDKs for Unix do that have the module {@code jdk.management}.
     *
     * @return whether it does
     */
    public static boolean isKnown() {
        return ofThisProcess() != null;
    }

    /**
     * Sets what degrades.
     *
     * @param level a share of the process's limit; 80 % by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is not a share
     */
    public DescriptorsCheck warn(Level level) {
        return new DescriptorsCheck(descriptors, levels.withWarn(Levels.share("warn", level)));
    }

    /**
     * Sets what takes down.
     *
     * @param level a share of the process's limit; 95 % by default
     * @return a copy with it
     * @throws IllegalArgumentException where it is not a share
     */
    public DescriptorsCheck down(Level level) {
        return new DescriptorsCheck(descriptors, levels.withDown(Levels.share("down", level)));
    }

    @Override
    public Outcome call() {
        return descriptors == null
                ? Outcome.degraded("not known: this platform does not count descriptors")
                : judge(descriptors.open(), descriptors.limit());
    }

    private Outcome judge(long open, long limit) {
        if (limit <= 0 || limit == Long.MAX_VALUE) {
            return Outcome.up(open + " open, without a limit").with("open", open);
        }
        Status status = levels.status(open, limit);
        Outcome outcome = new Outcome(
                status, levels.written(open, limit, "of " + limit + " open"), levels.data("open", open, limit));
        return outcome.with("open", open).with("limit", limit);
    }

    private static @Nullable Descriptors ofThisProcess() {
        try {
            return UnixDescriptors.find();
        } catch (LinkageError e) {
            // A JVM without the module jdk.management.
            return null;
        }
    }

    /** What the platform tells. */
    interface Descriptors {
        long open();

        long limit();
    }

    /** Loaded only where it is asked for: its API is an extension of the platform's. */
    private record UnixDescriptors(UnixOperatingSystemMXBean system) implements Descriptors {

        static @Nullable Descriptors find() {
            OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
            return system instanceof UnixOperatingSystemMXBean unix ? new UnixDescriptors(unix) : null;
        }

        @Override
        public long open() {
            return system.getOpenFileDescriptorCount();
        }

        @Override
        public long limit() {
            return system.getMaxFileDescriptorCount();
        }
    }
}
