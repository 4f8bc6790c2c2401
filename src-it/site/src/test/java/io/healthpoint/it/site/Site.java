package io.healthpoint.it.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** The site that was built, served as any server of files would. */
final class Site implements AutoCloseable {

    static final Path FILES = Path.of(System.getProperty("it.site")).normalize();

    private static final Path PAGES = Path.of(System.getProperty("it.pages"));
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "css", "text/css",
            "js", "text/javascript",
            "json", "application/json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2");

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    private Site(HttpServer server) {
        this.server = server;
    }

    static Site start() {
        try {
            Site site = new Site(HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0));
            site.server.createContext("/", Site::answer);
            site.server.setExecutor(site.threads);
            site.server.start();
            return site;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The pages that somebody wrote, by their paths on the site. */
    static List<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".md"))
                    .map(name -> name.replaceFirst("md$", "html"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + path);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        Path asked =
                FILES.resolve(exchange.getRequestURI().getPath().substring(1)).normalize();
        Path file = Files.isDirectory(asked) ? asked.resolve("index.html") : asked;
        boolean found = file.startsWith(FILES) && Files.isRegularFile(file);
        byte[] body = found ? Files.readAllBytes(file) : new byte[0];
        exchange.getResponseHeaders().set("Content-Type", type(file));
        exchange.sendResponseHeaders(found ? 200 : 404, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain");
    }
}
