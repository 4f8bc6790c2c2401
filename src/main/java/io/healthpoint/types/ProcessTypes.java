package io.healthpoint.types;

import io.healthpoint.Groups;
import io.healthpoint.Level;
import io.healthpoint.keys.Key;
import io.healthpoint.keys.kinds.CheckKinds;
import io.healthpoint.keys.kinds.Kinds;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Built-in checks of this process. */
public final class ProcessTypes {

    private static final String UNIX = "com.sun.management.UnixOperatingSystemMXBean";
    private static final String MANAGEMENT = "java.lang.management.ManagementFactory";

    /** When the heap is full. */
    public static final Key<Level> HEAP_WARN = Key.of("warn", Kinds.PERCENT, "more used after collection is degraded")
            .or("85%");

    /** When it is too full. */
    public static final Key<Level> HEAP_DOWN = Key.of(
                    "down", Kinds.PERCENT, "more used after collection is down, where pauses are over theirs too")
            .or("95%");

    /** When pauses are long. */
    public static final Key<Level> PAUSE_WARN = Key.of(
                    "pause.warn", Kinds.PERCENT, "a larger share of the time spent in pauses is degraded")
            .or("25%");

    /** When they are too long. */
    public static final Key<Level> PAUSE_DOWN = Key.of(
                    "pause.down", Kinds.PERCENT, "a larger share is down, where the heap is over its level too")
            .or("60%");

    /** Over how long. */
    public static final Key<Duration> WINDOW = Key.of(
                    "window", Kinds.POSITIVE_DURATION, "over how long pauses are counted")
            .or("1m");

    /** Many threads. */
    public static final Key<Integer> THREADS_WARN =
            Key.of("warn", Kinds.number(1, Integer.MAX_VALUE), "more threads are degraded");

    /** Too many. */
    public static final Key<Integer> THREADS_DOWN =
            Key.of("down", Kinds.number(1, Integer.MAX_VALUE), "more threads are down");

    /** Many open files. */
    public static final Key<Level> DESCRIPTORS_WARN = Key.of(
                    "warn", Kinds.PERCENT, "a larger share of the limit in use is degraded")
            .or("80%");

    /** Too many. */
    public static final Key<Level> DESCRIPTORS_DOWN = Key.of(
                    "down", Kinds.PERCENT, "a larger share of the limit in use is down")
            .or("95%");

    /** Which bean. */
    public static final Key<String> OBJECT =
            Key.of("object", CheckKinds.OBJECT_NAME, "the MBean").asRequired();

    /** Which of its numbers. */
    public static final Key<String> ATTRIBUTE = Key.of(
                    "attribute",
                    Kinds.text("name, `.PART` at will"),
                    "its attribute, a number; `HeapMemoryUsage.used` for a part")
            .asRequired();

    /** Of which whole. */
    public static final Key<String> OF =
            Key.of("of", Kinds.text("name, `.PART` at will"), "another attribute: makes the number a share of that");

    /** When to warn. */
    public static final Key<String> JMX_WARN = Key.of("warn", CheckKinds.BOUND, "where it holds, it is degraded");

    /** When it is down. */
    public static final Key<String> JMX_DOWN = Key.of("down", CheckKinds.BOUND, "where it holds, it is down");

    /** Memory. */
    public static final CheckType HEAP = CheckType.local(
                    "heap",
                    "memory is left after collection, and time between collections",
                    HEAP_WARN,
                    HEAP_DOWN,
                    PAUSE_WARN,
                    PAUSE_DOWN,
                    WINDOW)
            .where(Rule.rising(HEAP_WARN, HEAP_DOWN), Rule.rising(PAUSE_WARN, PAUSE_DOWN))
            .needing(MANAGEMENT);

    /** Deadlocked threads. */
    public static final CheckType DEADLOCK = CheckType.local("deadlock", "no threads wait for each other for ever")
            .needing(MANAGEMENT)
            .in(Groups.LIVE, Groups.READY);

    /** How many threads. */
    public static final CheckType THREADS = CheckType.local(
                    "threads", "there are not too many threads", THREADS_WARN, THREADS_DOWN)
            .where(Rule.growing(THREADS_WARN, THREADS_DOWN))
            .needing(MANAGEMENT);

    /** How many open files. */
    public static final CheckType DESCRIPTORS = CheckType.local(
                    "descriptors", "files and sockets can be opened still", DESCRIPTORS_WARN, DESCRIPTORS_DOWN)
            .where(
                    Rule.rising(DESCRIPTORS_WARN, DESCRIPTORS_DOWN),
                    new Rule("be on a platform that counts open files", "remove the check", given -> Optional.of(
                                    "one that does not")
                            .filter(none -> !countsFiles())))
            .needing(MANAGEMENT, UNIX);

    /** A number of JMX. */
    public static final CheckType JMX = CheckType.local(
                    "jmx", "a number of an MBean is within its bounds", OBJECT, ATTRIBUTE, OF, JMX_WARN, JMX_DOWN)
            .where(share(JMX_WARN), share(JMX_DOWN), Rule.bounds(JMX_WARN, JMX_DOWN))
            .needing("javax.management.MBeanServer");

    static final List<CheckType> ALL = List.of(HEAP, DEADLOCK, THREADS, DESCRIPTORS, JMX);

    private ProcessTypes() {}

    private static boolean countsFiles() {
        return isUnix(ManagementFactory.getOperatingSystemMXBean());
    }

    // By name, for the JDK may be without it.
    private static boolean isUnix(Object platform) {
        try {
            return Class.forName(UNIX).isInstance(platform);
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    private static Rule share(Key<String> bound) {
        return new Rule(
                "have a %s in %% where it has of, and else without".formatted(bound.name()),
                "correct " + bound.name(),
                given -> given.find(bound)
                        .filter(text -> text.endsWith("%") != given.has(OF))
                        .map(text -> bound.name() + '=' + text + (given.has(OF) ? " with of" : " without of")));
    }
}
