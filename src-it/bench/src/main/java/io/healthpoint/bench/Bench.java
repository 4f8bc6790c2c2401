package io.healthpoint.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs the benchmarks named on the command line, one after another, and prints tables. */
public final class Bench {

    private Bench() {}

    public static void main(String... arguments) throws Exception {
        List<String> wanted = List.of(arguments[0].split(","));
        printMachine();
        if (wanted.contains("probe")) {
            ProbeBenchmark.main();
        }
        if (wanted.contains("local")) {
            LocalChecksBenchmark.main();
        }
        if (wanted.contains("http")) {
            HttpBench.main();
        }
        if (wanted.contains("calm")) {
            CalmBench.main();
        }
        if (wanted.contains("slow")) {
            SlowBench.main();
        }
        if (wanted.contains("boot")) {
            BootBench.main();
        }
        printMachine();
    }

    // At the beginning and at the end: figures of a machine that is busy with something else say little.
    private static void printMachine() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        System.out.printf(
                "%s, %s %s, %d cores, JDK %s, load average %.1f%n",
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                Runtime.version(),
                system.getSystemLoadAverage());
    }
}
