package io.healthpoint.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** 64 clients of one server. */
final class Clients implements AutoCloseable {

    private static final int COUNT = 64;
    private static final int SAMPLES = 500;
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final long SAMPLING_NANOS = Duration.ofSeconds(8).toNanos();

    private final Server server;
    private final ExecutorService threads = Executors.newFixedThreadPool(COUNT);

    Clients(Server server) {
        this.server = server;
    }

    /** How long one waited, and what came: 0 is nothing. */
    record Answer(double millis, int status) {
        @Override
        public String toString() {
            return status == 0 ? "none" : "%.0f (%d)".formatted(millis, status);
        }
    }

    /** The slowest of one request of each client at once. */
    Answer slowest(String path) throws Exception {
        List<Callable<Answer>> requests = new ArrayList<>();
        for (int number = 0; number < COUNT; number++) {
            requests.add(() -> get(path));
        }
        List<Answer> answers = new ArrayList<>();
        for (Future<Answer> answer : threads.invokeAll(requests)) {
            answers.add(answer.get());
        }
        return answers.stream().max(Comparator.comparing(Answer::millis)).orElseThrow();
    }

    Answer get(String path) throws InterruptedException {
        return get(path, Server.PATIENCE);
    }

    /** Of another resource: the 99th percentile of what one waits, while each client probes ten times a second. */
    Answer othersMeanwhile(String probe, String other) throws Exception {
        for (int number = 0; number < COUNT; number++) {
            threads.submit(() -> probeOnAndOn(probe));
        }
        // By then whatever holds a thread holds it.
        Thread.sleep(1000);
        return others(other);
    }

    /** The same while these clients do nothing. */
    Answer others(String other) throws InterruptedException {
        List<Answer> answers = new ArrayList<>();
        long start = System.nanoTime();
        while (answers.size() < SAMPLES && System.nanoTime() - start < SAMPLING_NANOS) {
            answers.add(get(other, SHORT));
            Thread.sleep(5);
        }
        answers.sort(Comparator.comparing(Answer::millis));
        return answers.get((int) (answers.size() * 0.99));
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Void probeOnAndOn(String path) throws InterruptedException {
        while (!Thread.interrupted()) {
            get(path);
            Thread.sleep(100);
        }
        return null;
    }

    private Answer get(String path, Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        int status = 0;
        try {
            status = server.get(path, patience).statusCode();
        } catch (IOException tooLate) {
            // Nothing came.
        }
        return new Answer((System.nanoTime() - start) / 1e6, status);
    }
}
