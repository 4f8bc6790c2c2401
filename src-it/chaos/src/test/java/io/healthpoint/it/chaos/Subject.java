package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The application under test, in a process of its own. */
final class Subject implements AutoCloseable {

    private static final Map<String, Sample> SAMPLES = new ConcurrentHashMap<>();
    private static final int TERMINATED = 128 + 15;
    private static final long MOST_SECONDS = 30;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Process process;
    private final URI uri;
    private final Supplier<String> output;

    private Subject(Process process, URI uri, Supplier<String> output) {
        this.process = process;
        this.uri = uri;
        this.output = output;
    }

    /** Starts a sample, with options for its virtual machine in the environment, where it looks for them. */
    static Subject start(String sample, Map<String, String> environment, String... settings) {
        String[] all = new String[settings.length + 2];
        System.arraycopy(settings, 0, all, 0, settings.length);
        all[settings.length] = "healthpoint.details=always";
        all[settings.length + 1] = "healthpoint.share=0s";
        Server server = Server.start(sample(sample), environment, all);
        return new Subject(server.process(), server.uri(), server::output);
    }

    /** Compiled once: tests run side by side, and must not write what another's process reads. */
    static Sample sample(String name) {
        return SAMPLES.computeIfAbsent(name, key -> Sample.of("chaos/" + key));
    }

    /** One that runs already and tells nothing. */
    static Subject of(Process process, URI uri) {
        return new Subject(process, uri, () -> "");
    }

    URI uri() {
        return uri;
    }

    Process process() {
        return process;
    }

    String output() {
        return output.get();
    }

    /** Asks for what follows the endpoint's own path. */
    Probe probe(String below) {
        return probeUnlessClosed(below).orElseThrow(() -> new AssertionError("not answered: " + below));
    }

    Optional<Probe> probeUnlessClosed(String below) {
        try (Connection connection = new Connection(uri)) {
            return connection.get(uri.getPath() + below);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Has a check do what it is there for. */
    String order(String name) {
        Probe probe = probe("orders?test=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
        assertThat(probe.status()).as(probe.body()).isEqualTo(200);
        return probe.body();
    }

    /** How many threads there are of a name, as the kernel sees it: to ask the application would make one. */
    long threads(String prefix) {
        try (Stream<Path> all = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return all.filter(task -> nameOf(task).startsWith(prefix)).count();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void awaitUp(String below) {
        await(() -> probe(below).status() == 200);
    }

    /** The test's own limit ends it. */
    static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            if (Thread.currentThread().isInterrupted()) {
                throw new AssertionError("waited in vain");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    Load load(int clients, String below) {
        return Load.of(clients, uri, uri.getPath() + below);
    }

    /** Tells it to stop, which it does, whatever hangs in it. */
    void stop() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                .as("it ends")
                .isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private static String nameOf(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (IOException ended) {
            return "";
        }
    }
}
