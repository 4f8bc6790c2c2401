package io.healthpoint.it.faces;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A Prometheus of its own, with empty storage, that scrapes one endpoint every second, and may look at rules as often. */
final class Prometheus implements AutoCloseable {

    private static final Path WORK = Path.of(System.getProperty("it.work"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    // In single quotes, in which YAML knows one special character: the quote, which is doubled.
    private static final String CONFIGURATION = """
            global:
              scrape_interval: 1s
              scrape_timeout: 1s
              evaluation_interval: 1s
            rule_files: [%s]
            scrape_configs:
              - job_name: health
                metrics_path: '%s'
                basic_auth:
                  username: '%s'
                  password: '%s'
                static_configs:
                  - targets: ['%s']
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Path home;
    private final String address;
    private final Process process;

    private Prometheus(Path home, String address, Process process) {
        this.home = home;
        this.address = address;
        this.process = process;
    }

    /** Starts it; skips the tests where there is no Prometheus. */
    static Prometheus scraping(URI endpoint, String user, String password) {
        return scraping(endpoint, user, password, "");
    }

    /** The same, with a file of rules by its absolute path. */
    static Prometheus scraping(URI endpoint, String user, String password, Path rules) {
        return scraping(endpoint, user, password, "'" + quoted(rules.toString()) + "'");
    }

    private static Prometheus scraping(URI endpoint, String user, String password, String rules) {
        Path program = PrometheusPackage.program("prometheus");
        try {
            Path home = Files.createTempDirectory(Files.createDirectories(WORK), "prometheus");
            Files.writeString(home.resolve("prometheus.yml"), configuration(endpoint, user, password, rules));
            String address = "127.0.0.1:" + freePort();
            return new Prometheus(home, address, launch(program, home, address));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The endpoint as {@code /api/v1/targets} tells of it, after the first scrape: health, lastError and so on. */
    JsonObject target() {
        return await("a scrape", this::scrapedTarget);
    }

    /** The same, once a scrape has succeeded. */
    JsonObject targetUp() {
        return await("a scrape that succeeds", () -> scrapedTarget()
                .filter(target -> target.getString("health").equals("up")));
    }

    /** What is stored, by a query in PromQL, as {@code /api/v1/query} tells it; may be empty. */
    JsonArray query(String expression) {
        String query = "query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8);
        return await("an answer", () -> api(query)).getJsonArray("result");
    }

    /** The value of the only sample that a query finds, once it finds one. */
    double value(String expression) {
        JsonArray found = await(expression, () -> Optional.of(query(expression)).filter(result -> result.size() == 1));
        return Double.parseDouble(found.getJsonObject(0).getJsonArray("value").getString(1));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private static String configuration(URI endpoint, String user, String password, String rules) {
        return CONFIGURATION.formatted(
                rules, endpoint.getPath(), quoted(user), quoted(password), endpoint.getAuthority());
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    private static Process launch(Path program, Path home, String address) throws IOException {
        return new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + home.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + home.resolve("data"),
                        "--web.listen-address=" + address)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
    }

    private Optional<JsonObject> scrapedTarget() {
        return api("targets")
                .map(data -> data.getJsonArray("activeTargets"))
                .filter(targets -> !targets.isEmpty())
                .map(targets -> targets.getJsonObject(0))
                .filter(target -> !target.getString("health").equals("unknown"));
    }

    private <T> T await(String what, Supplier<Optional<T>> look) {
        long start = System.nanoTime();
        while (process.isAlive() && System.nanoTime() - start < PATIENCE.toNanos()) {
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new AssertionError("waited in vain for " + what + ": " + scrapedTarget() + "\n" + log());
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Empty while it does not answer yet. */
    private Optional<JsonObject> api(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/" + path))
                .build();
        try {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 503 ? Optional.empty() : Optional.of(data(answer));
        } catch (ConnectException notYet) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static JsonObject data(HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            throw new AssertionError(answer.uri() + ": " + answer.body());
        }
        return Json.createReader(new StringReader(answer.body())).readObject().getJsonObject("data");
    }

    private String log() {
        try {
            return Files.readString(home.resolve("log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
