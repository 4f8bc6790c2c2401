package io.healthpoint.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The embedded server in a process of its own, as a user starts it. */
public final class Server implements AutoCloseable {

    private static final String SERVING = "healthpoint: serving ";

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final URI uri;

    private Server(Process process) {
        this.process = process;
        this.uri = awaitUri();
        Thread reader = new Thread(this::readOn);
        reader.setDaemon(true);
        reader.start();
    }

    public static Server start(Sample sample, String... settings) {
        return start(sample, Map.of(), settings);
    }

    public static Server start(Sample sample, Map<String, String> environment, String... settings) {
        return new Server(launch(sample.classPath(), environment, "io.healthpoint.embedded.Main", settings));
    }

    public static Server of(Process process) {
        return new Server(process);
    }

    public static Process launch(String classPath, Map<String, String> environment, String main, String... settings) {
        ProcessBuilder builder = new ProcessBuilder(command(classPath, main, settings)).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static List<String> command(String classPath, String main, String... settings) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Dhealthpoint.embedded.port=0");
        command.add("-Dhealthpoint.embedded.host=127.0.0.1");
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of("-cp", classPath, main));
        return command;
    }

    public URI uri() {
        return uri;
    }

    public Process process() {
        return process;
    }

    public String output() {
        return output.toString();
    }

    /** The same, once something is in it: what is printed arrives a little later. */
    public String outputWith(String expected) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!output().contains(expected) && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        return output();
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> getAs(String user, String password, String path) {
        return get(path, "Authorization", basic(user, password));
    }

    public HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://" + uri.getAuthority() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
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

    /** Sends bytes that no HTTP client would, and returns all that comes back. */
    public String raw(String request) {
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
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

    private URI awaitUri() {
        for (String line = readLine(); line != null; line = readLine()) {
            if (line.startsWith(SERVING)) {
                return URI.create(line.substring(SERVING.length()));
            }
        }
        throw new AssertionError("the server did not start:\n" + output);
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
