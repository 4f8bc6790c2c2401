package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An application of Helidon MP in a process of its own, as its users start it. */
final class Helidon implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+) bound");
    private static final String MAIN = "io.helidon.Main";
    private static final String STARTED = "Helidon MP ";
    private static final Path PAGES =
            Path.of(System.getProperty("it.sources"), "samples/helidon/web").normalize();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StringBuffer output = new StringBuffer();
    private final Process process;
    private final int port;

    private Helidon(Process process) {
        this.process = process;
        this.port = awaitPort();
        Thread reader = new Thread(this::readOn);
        reader.setDaemon(true);
        reader.start();
    }

    static Helidon start(String classPath, String... settings) {
        return startMain(MAIN, classPath, settings);
    }

    static Helidon startMain(String main, String classPath, String... settings) {
        return new Helidon(launch(main, classPath, settings));
    }

    /** What an application says that does not start. */
    static String startOf(String classPath, String... settings) throws InterruptedException {
        Process process = launch(MAIN, classPath, settings);
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor()).as(said).isNotZero();
        return said;
    }

    private static Process launch(String main, String classPath, String... settings) {
        List<String> command =
                new ArrayList<>(List.of(HelidonJdk.find().orElseThrow().java()));
        command.addAll(List.of("-Dserver.port=0", "-Dserver.host=127.0.0.1"));
        command.add("-Dserver.features.static-content.path.0.location=" + PAGES);
        command.add("-Dserver.features.static-content.path.0.welcome=index.html");
        command.add("-Dmp.health.disable-default-procedures=true"); // what they say changes
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of("-cp", classPath, main));
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Process process() {
        return process;
    }

    String output() {
        return output.toString();
    }

    void awaitOutput(String expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!output().contains(expected) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    HttpResponse<String> getAs(String user, String password, String path) {
        return get(path, "Authorization", Server.basic(user, password));
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Sends a request as it stands, and returns every byte of the answer but the time. */
    String raw(String request) {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(10_000);
            String whole = request + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
            socket.getOutputStream().write(whole.getBytes(StandardCharsets.ISO_8859_1));
            socket.shutdownOutput(); // Helidon keeps a connection whatever its header says
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replaceAll("(?m)^Date: .*$", "Date:");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private int awaitPort() {
        int found = 0;
        for (String line = readLine(); line != null && !line.contains(STARTED); line = readLine()) {
            Matcher listening = LISTENING.matcher(line);
            found = listening.find() ? Integer.parseInt(listening.group(1)) : found;
        }
        if (found == 0) {
            throw new AssertionError("Helidon did not start:\n" + output);
        }
        return found;
    }

    private void readOn() {
        while (readLine() != null) {
            // each line is kept
        }
    }

    private String readLine() {
        try {
            BufferedReader reader = process.inputReader();
            String line = reader.readLine();
            output.append(line).append('\n');
            return line;
        } catch (IOException ended) {
            return null;
        }
    }
}
