package io.healthpoint.checks.system;

import com.sun.management.GcInfo;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the collectors of a JVM left in the heap, and how long they held the application up. It tells by what their beans say of
 * themselves, never by their names, which differ between JDKs.
 *
 * <p>What each bean's last collection left is asked for, not listened for: a listener at a bean of the platform would outlive the
 * application. A pool's own {@link MemoryPoolMXBean#getCollectionUsage()} is the fallback only: with G1 of JDK 17 it stays at 0
 * until the first full collection. Safe for use by several threads.
 */
final class HeapUse {

    private final MemoryMXBean memory;
    private final List<MemoryPoolMXBean> pools;
    private final List<Collector> collectors;

    HeapUse(MemoryMXBean memory, List<MemoryPoolMXBean> pools, List<Collector> collectors) {
        this.memory = memory;
        this.pools =
                pools.stream().filter(pool -> pool.getType() == MemoryType.HEAP).toList();
        this.collectors = collectors;
    }

    static HeapUse ofThisJvm() {
        List<Collector> collectors = new ArrayList<>();
        for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
            collectors.add(collector(bean));
        }
        return new HeapUse(
                ManagementFactory.getMemoryMXBean(), ManagementFactory.getMemoryPoolMXBeans(), List.copyOf(collectors));
    }

    private static Collector collector(GarbageCollectorMXBean bean) {
        try {
            return Telling.of(bean).orElseGet(() -> new Counting(bean));
        } catch (LinkageError e) {
            // A JVM without the module jdk.management.
            return new Counting(bean);
        }
    }

    synchronized Reading read() {
        List<Collection> last = new ArrayList<>();
        for (Collector collector : collectors) {
            collector.last().ifPresent(last::add);
        }
        MemoryUsage heap = memory.getHeapMemoryUsage();
        long max = heap.getMax() > 0 ? heap.getMax() : heap.getCommitted();
        boolean collected =
                collectors.stream().anyMatch(collector -> collector.bean().getCollectionCount() > 0);
        Share fullest = fullest(last, max);
        return new Reading(collected, fullest.used(), fullest.max(), pauses());
    }

    /**
     * With Serial and Parallel the part for what lives long has a limit of its own: when it is full the JVM is, though the heap is
     * not. A JVM lets users watch the level of such a pool, and of no other. A small one is a corner for large objects (OpenJ9).
     */
    private Share fullest(List<Collection> last, long max) {
        Share fullest =
                new Share(pools.stream().mapToLong(pool -> used(pool, last)).sum(), max);
        for (MemoryPoolMXBean pool : pools) {
            MemoryUsage now = pool.getUsage();
            if (now != null && now.getMax() >= max / 2 && pool.isUsageThresholdSupported()) {
                fullest = fullest.fuller(new Share(used(pool, last), now.getMax()));
            }
        }
        return fullest;
    }

    private static long used(MemoryPoolMXBean pool, List<Collection> last) {
        MemoryUsage now = pool.getUsage();
        MemoryUsage left = last.stream()
                .filter(collection -> collection.covers(pool.getName()))
                .max(Comparator.comparingLong(Collection::end))
                .map(collection -> collection.left().get(pool.getName()))
                .orElseGet(pool::getCollectionUsage);
        if (now == null || left == null) {
            return now == null ? 0 : now.getUsed();
        }
        // What lives is no more than what is there: an old report may say so.
        return Math.min(left.getUsed(), now.getUsed());
    }

    /**
     * A collector that works beside the application (ZGC, Shenandoah) has one bean for its cycles and one for its pauses. The latter
     * tells nothing of memory: where there is such a bean, the time of the others is no pause. G1 counts its pauses only.
     */
    private long pauses() {
        boolean apart = collectors.stream().anyMatch(HeapUse::hasPausesOnly);
        return collectors.stream()
                .filter(collector -> !apart || hasPausesOnly(collector))
                .mapToLong(collector -> Math.max(0, collector.bean().getCollectionTime()))
                .sum();
    }

    private static boolean hasPausesOnly(Collector collector) {
        return collector.last().filter(collection -> !collection.tellsMemory()).isPresent();
    }

    /** How much of a whole is used, in bytes. */
    private record Share(long used, long max) {

        Share fuller(Share other) {
            return (double) other.used / other.max > (double) used / max ? other : this;
        }
    }

    /**
     * The heap at one moment, or its part for what lives long where that is fuller.
     *
     * @param collected whether there was any collection yet
     * @param used what the last collections left, in bytes
     * @param max what it may have, in bytes
     * @param pauseMillis how long the application was held up since the JVM began
     */
    record Reading(boolean collected, long used, long max, long pauseMillis) {}

    /** One bean, and what it tells of its last collection, if anything. */
    interface Collector {
        GarbageCollectorMXBean bean();

        Optional<Collection> last();
    }

    /** One collection: when it ended, in milliseconds since the JVM began, the pools it was for, and what was left in each. */
    record Collection(long end, Set<String> pools, Map<String, MemoryUsage> left) {

        boolean covers(String pool) {
            return pools.contains(pool) && left.containsKey(pool) && tellsMemory();
        }

        boolean tellsMemory() {
            return pools.stream().map(left::get).anyMatch(usage -> usage != null && usage.getCommitted() > 0);
        }
    }

    private record Counting(GarbageCollectorMXBean bean) implements Collector {

        @Override
        public Optional<Collection> last() {
            return Optional.empty();
        }
    }

    /** Loaded only where it is asked for: its API is an extension of the platform's. */
    private static final class Telling implements Collector {

        private final com.sun.management.GarbageCollectorMXBean bean;
        private long count;
        private @Nullable Collection last;

        private Telling(com.sun.management.GarbageCollectorMXBean bean) {
            this.bean = bean;
        }

        static Optional<Collector> of(GarbageCollectorMXBean bean) {
            return bean instanceof com.sun.management.GarbageCollectorMXBean telling
                    ? Optional.of(new Telling(telling))
                    : Optional.empty();
        }

        @Override
        public GarbageCollectorMXBean bean() {
            return bean;
        }

        // Asking costs as much as all the rest, and the answer is the same until the next collection.
        @Override
        public Optional<Collection> last() {
            long now = bean.getCollectionCount();
            if (last == null || now != count) {
                GcInfo info = bean.getLastGcInfo();
                count = now;
                last = info == null ? null : collection(info);
            }
            return Optional.ofNullable(last);
        }

        private Collection collection(GcInfo info) {
            return new Collection(info.getEndTime(), Set.of(bean.getMemoryPoolNames()), info.getMemoryUsageAfterGc());
        }
    }
}
