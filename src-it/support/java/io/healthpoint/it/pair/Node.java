package io.healthpoint.it.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One server, with the application, in a process of its own. */
public final class Node {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String USER = "john";
    private static final String PASSWORD = "doe";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String name;
    private final Process process;
    private final URI application;
    private final Path log;

    private Node(String name, Process process, URI application, Path log) {
        this.name = name;
        this.process = process;
        this.application = application;
        this.log = log;
    }

    /**
     * Starts it, and does not wait.
     *
     * @param name of the instance
     * @param application where it answers
     * @param environment of the process, beside this one's
     * @param command runs the server, in this process or a child
     */
    public static Node start(String name, URI application, Map<String, String> environment, List<String> command) {
        try {
            Path log = Files.createTempFile(name, ".log");
            log.toFile().deleteOnExit();
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            return new Node(name, builder.start(), application, log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What every instance is told, beside its store. */
    public static List<String> settings(String name, Path runs) {
        return List.of(
                "-Dapp.runs=" + runs,
                "-Dhealthpoint.fleet.node=" + name,
                "-Dhealthpoint.fleet.interval=" + Runs.INTERVAL.toSeconds() + "s",
                "-Dhealthpoint.basicauth.username=" + USER,
                "-Dhealthpoint.basicauth.password=" + PASSWORD);
    }

    public String name() {
        return name;
    }

    /** Returns once the application answers. */
    public void awaitServing() {
        long start = System.nanoTime();
        while (status("/health/") != 200) {
            assertThat(process.isAlive() && System.nanoTime() - start < LIMIT.toNanos())
                    .as(this::log)
                    .isTrue();
        }
    }

    /** As one who may see details, the answer's body. */
    public String get(String path) {
        return send(path, Server.basic(USER, PASSWORD)).body();
    }

    /** As anybody. */
    String getAsStranger(String path) {
        return send(path, "Basic none").body();
    }

    /** 0 = no answer. */
    int status(String path) {
        try {
            return send(path, Server.basic(USER, PASSWORD)).statusCode();
        } catch (UncheckedIOException noAnswer) {
            return 0;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Of the virtual machine, which a script may have started. */
    public long pid() {
        return jvm().pid();
    }

    /** All that the server has printed. */
    public String log() {
        try {
            return Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Without a word. */
    void kill() throws InterruptedException {
        jvm().destroyForcibly();
        process.destroyForcibly().waitFor();
    }

    /** In order. */
    void stop() throws InterruptedException {
        jvm().destroy();
        assertThat(process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS))
                .as(this::log)
                .isTrue();
    }

    @Override
    public String toString() {
        return "--- " + name + "\n" + log();
    }

    private ProcessHandle jvm() {
        return process.descendants().reduce((parent, child) -> child).orElse(process.toHandle());
    }

    private HttpResponse<String> send(String path, String authorization) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(application + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", authorization)
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
