package io.healthpoint.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long probes wait for checks that sleep 100 ms each, and for one that hangs with a deadline of a second. */
final class SlowBench {

    private static final String SLEEPING = "throws Exception { Thread.sleep(100); return true; }";
    private static final String HANGING =
            "{ while (true) try { Thread.sleep(60000); } catch (InterruptedException e) { } }";

    private SlowBench() {}

    static void main() throws Exception {
        System.out.println("| checks | first probe, ms | second probe, ms | 64 at once, slowest, ms | threads |");
        System.out.println("|---|---|---|---|---|");
        measure("10 that sleep 100 ms", Beans.withBody("sleeping", 10, SLEEPING));
        measure("100 that sleep 100 ms", Beans.withBody("sleeping", 100, SLEEPING));
        measure("1 that hangs", Beans.withBody("hanging", 1, HANGING));
    }

    private static void measure(String what, Path beans) throws Exception {
        try (Candidate candidate =
                Candidate.start(what, "healthpoint", 0, beans, "healthpoint.timeout=1s", "healthpoint.share=0s")) {
            // Warms the server and the client, not the checks.
            for (int round = 0; round < 50; round++) {
                atOnce(candidate, "/health/live", 64);
            }
            double first = probe(candidate, "/health/");
            double second = probe(candidate, "/health/");
            double slowest = atOnce(candidate, "/health/", 64);
            System.out.printf(
                    "| %s | %.0f | %.0f | %.0f | %d |%n",
                    what, first, second, slowest, candidate.figures()[2]);
        }
    }

    private static double atOnce(Candidate candidate, String path, int probes) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(probes);
        try {
            List<Callable<Double>> tasks = new ArrayList<>();
            for (int number = 0; number < probes; number++) {
                tasks.add(() -> probe(candidate, path));
            }
            double slowest = 0;
            for (Future<Double> probe : clients.invokeAll(tasks)) {
                slowest = Math.max(slowest, probe.get());
            }
            return slowest;
        } finally {
            clients.shutdown();
        }
    }

    private static double probe(Candidate candidate, String path) throws Exception {
        long start = System.nanoTime();
        candidate.get(path);
        return (System.nanoTime() - start) / 1e6;
    }
}
