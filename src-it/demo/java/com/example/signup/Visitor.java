package com.example.signup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** Asks for the health again and again, so that there is something to see from the start. */
final class Visitor implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(500);

    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpRequest request;

    private Visitor(HttpRequest request) {
        this.request = request;
    }

    static Thread of(String address, String user, String password) {
        String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        Thread thread = new Thread(
                new Visitor(HttpRequest.newBuilder(URI.create(address))
                        .header("Authorization", "Basic " + login)
                        .timeout(Duration.ofSeconds(10))
                        .build()),
                "visitor");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE.toMillis());
                ask();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
        } catch (IOException notYetOrNoMore) {
            // The server starts or stops.
        }
    }
}
