package io.healthpoint.bench.fleet;

import io.healthpoint.access.Caller;
import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import io.healthpoint.fleet.grid.MapStore;
import io.healthpoint.threads.OwnThreads;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** {@code /health/fleet} of an instance that has many others, without HTTP: from the request to the bytes. */
final class View {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int WARM_UP = 40;
    private static final int MEASURED = 60;
    /** Not many times in an interval: each answer has new entries to read. */
    private static final long PAUSE_MILLIS = 500;

    private View() {}

    static void main() throws Exception {
        System.out.println("| instances | checks of each | form | p50, ms | slowest, ms | bytes |");
        System.out.println("|---|---|---|---|---|---|");
        measure(1000, 10);
        measure(10, 1000);
    }

    private static void measure(int others, int checks) throws Exception {
        OwnThreads threads = new OwnThreads();
        MapStore store = new MapStore(SharedMap.ENTRIES);
        List<Instance> instances = IntStream.range(0, others)
                .mapToObj(number ->
                        new Instance("instance-%04d".formatted(number), store, checks, INTERVAL, threads, () -> {}))
                .toList();
        System.setProperty("healthpoint.fleet.store", "bean");
        System.setProperty("healthpoint.fleet.interval", INTERVAL.toSeconds() + "s");
        System.setProperty("healthpoint.details", "always");
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            Endpoint endpoint = container.select(Endpoint.class).get();
            Thread.sleep(INTERVAL.multipliedBy(2).toMillis());
            measure(endpoint, others, checks, "JSON", "application/json");
            measure(endpoint, others, checks, "page", "text/html");
        }
        instances.forEach(Instance::kill);
        threads.stop();
        SharedMap.ENTRIES.clear();
    }

    private static void measure(Endpoint endpoint, int others, int checks, String form, String accept)
            throws InterruptedException {
        Request request = new Request("GET", RequestPath.of("/fleet"), null, accept, Caller.NOBODY);
        for (int number = 0; number < WARM_UP; number++) {
            endpoint.answer(request).join();
        }
        List<Double> millis = new ArrayList<>();
        int bytes = 0;
        for (int number = 0; number < MEASURED; number++) {
            Thread.sleep(PAUSE_MILLIS);
            long start = System.nanoTime();
            Answer answer = endpoint.answer(request).join();
            millis.add((System.nanoTime() - start) / 1e6);
            bytes = answer.body().length;
        }
        millis.sort(null);
        System.out.printf(
                "| %d | %d | %s | %.1f | %.1f | %d |%n",
                others, checks, form, millis.get(MEASURED / 2), millis.get(MEASURED - 1), bytes);
    }
}
