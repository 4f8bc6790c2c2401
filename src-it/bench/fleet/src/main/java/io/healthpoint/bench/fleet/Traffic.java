package io.healthpoint.bench.fleet;

import io.healthpoint.threads.OwnThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a thousand instances with ten checks ask of their store in an interval, while nobody asks for the fleet. */
final class Traffic {

    private static final int INSTANCES = 1000;
    private static final int CHECKS = 10;
    private static final Duration INTERVAL = Duration.ofSeconds(10);
    private static final Duration START = INTERVAL.multipliedBy(3);
    /** Until each knows how many there are, and looks as rarely as that allows. */
    private static final Duration WARM_UP = INTERVAL.multipliedBy(11);
    /** In so many each of them looks once. */
    private static final int MEASURED = 11;

    private Traffic() {}

    static void main() throws Exception {
        System.out.println("| store | writes | reads | looks | bytes written | bytes read | process, cores |");
        System.out.println("|---|---|---|---|---|---|---|");
        measure(Shared.postgres());
        measure(Shared.hazelcast());
    }

    private static void measure(Shared shared) throws Exception {
        Counted.Counts counts = new Counted.Counts();
        OwnThreads threads = new OwnThreads();
        List<Instance> instances = new ArrayList<>();
        for (int number = 0; number < INSTANCES; number++) {
            Counted store = new Counted(shared.of(number), counts);
            instances.add(new Instance("instance-%04d".formatted(number), store, CHECKS, INTERVAL, threads, () -> {}));
            Thread.sleep(START.toMillis() / INSTANCES);
        }
        Thread.sleep(WARM_UP.toMillis());
        counts.reset();
        long cpu = cpu();
        Thread.sleep(INTERVAL.multipliedBy(MEASURED).toMillis());
        print(
                shared.name(),
                counts,
                (cpu() - cpu) / (double) INTERVAL.multipliedBy(MEASURED).toNanos());
        instances.forEach(Instance::kill);
        threads.stop();
        shared.close();
    }

    private static void print(String store, Counted.Counts counts, double cores) {
        double each = (double) INSTANCES * MEASURED;
        System.out.printf(
                "| %s | %.3f | %.3f | %.3f | %.0f | %.0f | %.2f |%n",
                store,
                counts.writes.sum() / each,
                counts.reads.sum() / each,
                counts.looks.sum() / each,
                counts.written.sum() / each,
                counts.read.sum() / each,
                cores);
    }

    private static long cpu() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }
}
