package io.healthpoint.checks.system;

import io.healthpoint.Outcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Whether threads wait for each other for ever, on monitors or on locks of {@code java.util.concurrent}. Immutable, safe for use
 * by several threads.
 *
 * <p>UP: none do. DOWN: some do, in two looks a moment apart, without having moved in between. A circle with a thread in it that
 * stops waiting by itself ({@code tryLock} with a time) is none. Only a restart ends a deadlock, so this is the one check of the
 * JVM that belongs into the group {@code live}. Never DEGRADED. The detail tells how many; their names, which may be anything that
 * the application made them from, are in the data, for staff only, and not in the log. Virtual threads are not seen: the JVM does
 * not look at them.
 *
 * <pre>{@code
 * Healthpoint.register("deadlock", policy, DeadlockCheck.of());
 * }</pre>
 */
public final class DeadlockCheck implements Callable<Outcome> {

    /** Threads named in the data at most, and the longest name. */
    private static final int SHOWN = 10;

    private static final int LONGEST_NAME = 100;
    private static final long MOMENT_MILLIS = 200;

    private final Supplier<List<Waiting>> threads;
    private final Moment moment;

    DeadlockCheck(Supplier<List<Waiting>> threads, Moment moment) {
        this.threads = threads;
        this.moment = moment;
    }

    /**
     * Looks at this JVM's threads.
     *
     * @return the check
     */
    public static DeadlockCheck of() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new DeadlockCheck(() -> deadlocked(threads), () -> Thread.sleep(MOMENT_MILLIS));
    }

    @Override
    public Outcome call() throws InterruptedException {
        List<Waiting> stuck = look();
        if (!stuck.isEmpty()) {
            moment.pass();
            stuck.retainAll(look());
        }
        return stuck.isEmpty() ? Outcome.up("no threads wait for each other").with("threads", 0) : down(stuck);
    }

    /** What the JVM says of them: not yet whether they will wait for ever. */
    static List<Waiting> deadlocked(ThreadMXBean threads) {
        // The second kind of lock is looked for where the JVM watches it.
        long[] ids = threads.isSynchronizerUsageSupported()
                ? threads.findDeadlockedThreads()
                : threads.findMonitorDeadlockedThreads();
        // A thread that has ended since is null.
        return ids == null
                ? List.of()
                : Stream.of(threads.getThreadInfo(ids))
                        .filter(Objects::nonNull)
                        .map(Waiting::of)
                        .toList();
    }

    private List<Waiting> look() {
        List<Waiting> found = threads.get();
        Map<Long, Waiting> byId = new HashMap<>();
        found.forEach(thread -> byId.put(thread.id(), thread));
        List<Waiting> stuck = new ArrayList<>(found);
        stuck.removeIf(thread -> !isForEver(thread, byId));
        return stuck;
    }

    /** Follows the owners, until one ends the wait or all of the circle was seen. */
    private static boolean isForEver(Waiting first, Map<Long, Waiting> found) {
        Set<Long> seen = new HashSet<>();
        Waiting thread = first;
        while (thread != null && !thread.timed() && seen.add(thread.id())) {
            thread = found.get(thread.owner());
        }
        return thread != null && !thread.timed();
    }

    private static Outcome down(List<Waiting> stuck) {
        List<String> names = stuck.stream().limit(SHOWN).map(Waiting::shown).toList();
        String more = stuck.size() > SHOWN ? ", and " + (stuck.size() - SHOWN) + " more" : "";
        return Outcome.down(stuck.size() + " threads wait for each other")
                .with("threads", stuck.size())
                .with("names", String.join(", ", names) + more);
    }

    /** The time between two looks. */
    interface Moment {
        void pass() throws InterruptedException;
    }

    /** A thread at a lock; equal as long as it has not moved. */
    record Waiting(long id, String name, String lock, long owner, boolean timed, long blocked, long waited) {

        static Waiting of(ThreadInfo info) {
            return new Waiting(
                    info.getThreadId(),
                    info.getThreadName(),
                    String.valueOf(info.getLockName()),
                    info.getLockOwnerId(),
                    info.getThreadState() == Thread.State.TIMED_WAITING,
                    info.getBlockedCount(),
                    info.getWaitedCount());
        }

        String shown() {
            String start = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + '…' : name;
            return start + " (waits for " + lock.replaceFirst("@.*", "") + ')';
        }
    }
}
