package io.healthpoint.it.quarkus;

import io.healthpoint.it.Server;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application while it runs: the packaged one of this shape, or another. */
final class Application implements AutoCloseable {

    /** The root path that the shape was built with, without a slash at the end. */
    static final String ROOT = System.getProperty("it.root", "");

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://[^ ]+:\\d+)");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final URI uri;
    private final Thread reader;

    private Application(Process process) {
        this.process = process;
        this.uri = awaitUri();
        this.reader = new Thread(this::readOn);
        reader.setDaemon(true);
        reader.start();
    }

    static Application start(String... settings) {
        return of(command(settings));
    }

    /** Whatever starts it, and serves as long as that runs. */
    static Application of(List<String> command) {
        try {
            return new Application(
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> command(String... settings) {
        return commandOf(System.getProperty("it.application"), settings);
    }

    static List<String> commandOf(String jar, String... settings) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.add("-Xmx256m");
        command.add("-Dquarkus.http.port=0");
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of("-jar", jar));
        return command;
    }

    URI uri() {
        return uri;
    }

    /** Asks it to stop, and goes on listening to what it says. */
    void terminate() {
        process.toHandle().destroy();
    }

    String output() {
        return output.toString();
    }

    /** All that it has said when it has ended, of itself or because it was told. */
    String outputToTheEnd() throws InterruptedException {
        process.waitFor(30, TimeUnit.SECONDS);
        reader.join(10_000);
        return output.toString();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** As the user whom the settings know. */
    HttpResponse<String> details(String path) {
        return getAs("john", "doe", path);
    }

    HttpResponse<String> getAs(String user, String password, String path) {
        return get(path, "Authorization", Server.basic(user, password));
    }

    HttpResponse<String> send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(uri + ROOT + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(output.toString(), failure);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }

    private URI awaitUri() {
        for (String line = readLine(); line != null; line = readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return URI.create(listening.group(1));
            }
        }
        throw new AssertionError("the application did not start:\n" + output);
    }

    private void readOn() {
        String line = readLine();
        while (line != null) {
            line = readLine();
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
