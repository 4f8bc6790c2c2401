package io.healthpoint.it.servers;

import io.healthpoint.it.Awaited;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** The server under test, as its clients see it. */
final class Server {

    static final String NAME = System.getProperty("it.server");

    static final String URL = System.getProperty("it.url");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Server() {}

    static boolean is(String name) {
        return NAME.equals(name);
    }

    static HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    static HttpResponse<String> send(String method, String path, String... headers) {
        return sendTo(URL + path, method, headers);
    }

    /** From a port or a context that is not the application's. */
    static HttpResponse<String> getFrom(String url) {
        return sendTo(url, "GET");
    }

    /**
     * Waits until a listener is open. Open Liberty says that an application has started before it starts the application's
     * servlets, of which one opens the listener.
     */
    static void awaitListener(String address) {
        Awaited.until("an answer of " + address, () -> statusOf(address + "/health/fine"), status -> status == 200);
    }

    // -1: nobody listens there.
    private static int statusOf(String url) {
        try {
            return getFrom(url).statusCode();
        } catch (IllegalStateException refused) {
            return -1;
        }
    }

    static HttpResponse<String> sendTo(String url, String method, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(method + " " + url, failure);
        }
    }

    static String[] as(String username, String password) {
        String login = Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return new String[] {"Authorization", "Basic " + login};
    }
}
