package io.healthpoint.it.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Probes of every kind over 64 connections; each answer is looked at. */
final class Load {

    private static final int CONNECTIONS = 64;
    private static final int REMEMBERED = 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<HttpRequest> requests;
    private final AtomicLong reports = new AtomicLong();
    private final AtomicLong wrong = new AtomicLong();
    private final Set<String> examples = ConcurrentHashMap.newKeySet();

    Load(URI endpoint, String authorization) {
        requests = Probe.KINDS.stream()
                .map(kind -> request(endpoint, kind, authorization))
                .toList();
    }

    /** How many answers were reports. */
    long reports() {
        return reports.get();
    }

    /** How many answers were wrong or did not come, and some of them. */
    Map<Long, Set<String>> wrong() {
        return Map.of(wrong.get(), examples);
    }

    void send(long probes) throws InterruptedException {
        AtomicLong next = new AtomicLong();
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            clients.execute(() -> {
                for (long probe = next.getAndIncrement(); probe < probes; probe = next.getAndIncrement()) {
                    send((int) (probe % requests.size()));
                }
            });
        }
        clients.shutdown();
        if (!clients.awaitTermination(2, TimeUnit.HOURS)) {
            throw new IllegalStateException("not done within two hours");
        }
    }

    private void send(int kind) {
        Probe probe = Probe.KINDS.get(kind);
        try {
            HttpResponse<String> response = client.send(requests.get(kind), HttpResponse.BodyHandlers.ofString());
            if (probe.isAnsweredWithAReport()) {
                reports.incrementAndGet();
            }
            if (!probe.isAnsweredRightBy(response)) {
                note(probe.path() + ": " + response.statusCode() + " " + response.body());
            }
        } catch (IOException | InterruptedException lost) {
            note(probe.path() + ": " + lost);
        }
    }

    private void note(String example) {
        wrong.incrementAndGet();
        if (examples.size() < REMEMBERED) {
            examples.add(example);
        }
    }

    private static HttpRequest request(URI endpoint, Probe kind, String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(endpoint + kind.path())).timeout(Duration.ofSeconds(60));
        return (kind.entitled() ? request.header("Authorization", authorization) : request).build();
    }
}
