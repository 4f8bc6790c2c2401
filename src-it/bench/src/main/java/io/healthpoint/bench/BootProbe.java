package io.healthpoint.bench;

import io.healthpoint.access.Caller;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/** The process whose start is measured: {@code BootProbe LIBRARY}, where that is one of {@link Library}. */
final class BootProbe {

    private BootProbe() {}

    /** What is asked once after the start. */
    enum Library {
        NONE {
            @Override
            int probe(SeContainer container) {
                return 0;
            }
        },
        HEALTHPOINT {
            @Override
            int probe(SeContainer container) {
                Request request = new Request("GET", RequestPath.of("/"), null, null, Caller.NOBODY);
                return container
                        .select(Endpoint.class)
                        .get()
                        .answer(request)
                        .join()
                        .body()
                        .length;
            }
        },
        SMALLRYE {
            @Override
            int probe(SeContainer container) {
                ByteArrayOutputStream body = new ByteArrayOutputStream();
                SmallRyeHealthReporter reporter =
                        container.select(SmallRyeHealthReporter.class).get();
                reporter.reportHealth(body, reporter.getHealth());
                return body.size();
            }
        };

        /** Returns the length of the answer. */
        abstract int probe(SeContainer container);
    }

    public static void main(String... arguments) {
        long start = System.nanoTime();
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            double started = millisSince(start);
            int classes = ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
            long heap = heapKilobytes();
            long metaspace = metaspaceKilobytes();
            long probing = System.nanoTime();
            int length = Library.valueOf(arguments[0]).probe(container);
            System.out.println("started " + started + " " + millisSince(probing) + " " + heap + " " + metaspace + " "
                    + classes + " " + length);
        }
    }

    private static double millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private static long heapKilobytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024;
    }

    private static long metaspaceKilobytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed() / 1024)
                .sum();
    }
}
