package io.healthpoint.bench;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server under test, running. */
final class Candidate implements AutoCloseable {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static int nextPort = 18_000;

    private final String name;
    private final int port;
    private final Process process;

    private Candidate(String name, int port, Process process) {
        this.name = name;
        this.port = port;
        this.process = process;
    }

    static Candidate start(String name, String kind, int length, Path beans, String... settings) throws Exception {
        int port = nextPort;
        nextPort += 10;
        List<String> command = new ArrayList<>(List.of("java", "-Xms256m", "-Xmx256m", "-XX:+UseG1GC"));
        command.add("-Dhealthpoint.embedded.port=" + port);
        command.add("-Dhealthpoint.embedded.host=127.0.0.1");
        command.add("-Dhealthpoint.details=always");
        Stream.of(settings).map(setting -> "-D" + setting).forEach(command::add);
        String libraries = System.getProperty("java.class.path");
        command.addAll(List.of("-cp", beans == null ? libraries : beans + File.pathSeparator + libraries));
        command.addAll(List.of(Serve.class.getName(), kind, String.valueOf(port), String.valueOf(length)));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Candidate candidate = new Candidate(name, port, builder.start());
        candidate.awaitStart();
        return candidate;
    }

    String name() {
        return name;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path) throws Exception {
        return get(URI.create(url(path)));
    }

    /** Bytes allocated, nanoseconds of CPU, threads, heap in use, classes. */
    long[] figures() throws Exception {
        String figures = get(URI.create("http://127.0.0.1:" + (port + 1) + "/")).body();
        return Stream.of(figures.split(" ")).mapToLong(Long::parseLong).toArray();
    }

    @Override
    public void close() {
        process.destroy();
    }

    private void awaitStart() throws Exception {
        for (int attempt = 0; attempt < 300; attempt++) {
            try {
                figures();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IOException(name + " does not start");
    }

    private static HttpResponse<String> get(URI uri) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
