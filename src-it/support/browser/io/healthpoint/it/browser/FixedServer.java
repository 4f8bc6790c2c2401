package io.healthpoint.it.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Gives one answer to every request: with it the tests show that they would notice what they look for. */
public final class FixedServer implements AutoCloseable {

    private final List<Headers> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    private FixedServer(HttpServer server) {
        this.server = server;
    }

    public static FixedServer start(String body, Map<String, String> headers) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
            FixedServer fixed = new FixedServer(server);
            server.createContext("/", exchange -> fixed.answer(exchange, body, headers));
            server.start();
            return fixed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/health/");
    }

    /** The headers of every request so far. */
    public List<Headers> asked() {
        return asked;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange, String body, Map<String, String> headers) throws IOException {
        asked.add(exchange.getRequestHeaders());
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        headers.forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
