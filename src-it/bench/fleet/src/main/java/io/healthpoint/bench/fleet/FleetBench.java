package io.healthpoint.bench.fleet;

import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Runs the benchmarks named on the command line, one after another, and prints tables. */
public final class FleetBench {

    private FleetBench() {}

    public static void main(String... arguments) throws Exception {
        List<String> wanted = List.of(arguments[0].split(","));
        printMachine();
        if (wanted.contains("traffic")) {
            Traffic.main();
        }
        if (wanted.contains("view")) {
            View.main();
        }
        if (wanted.contains("bloat")) {
            Bloat.main();
        }
        if (wanted.contains("once")) {
            Once.main();
        }
        printMachine();
        // Threads of stores that are closed need not be waited for.
        System.exit(0);
    }

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
