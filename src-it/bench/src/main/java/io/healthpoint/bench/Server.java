package io.healthpoint.bench;

import io.healthpoint.bench.server.Serve;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server under test, running in a process of its own. */
final class Server implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String name;
    private final int port;
    private final int figuresPort;
    private final Process process;

    private Server(String name, int port, int figuresPort, Process process) {
        this.name = name;
        this.port = port;
        this.figuresPort = figuresPort;
        this.process = process;
        // Nobody else ends it where the benchmark is broken off.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** What the process has spent, and its threads. */
    record Figures(long bytesAllocated, long nanosOfCpu, int threads) {}

    /**
     * Starts a server.
     *
     * @param main a class beside {@link Serve}, which gets the port and the arguments
     * @param settings system properties
     */
    static Server start(String name, String classPath, List<String> settings, String main, Object... arguments)
            throws Exception {
        int port = freePort();
        int figuresPort = freePort();
        List<String> command = new ArrayList<>(List.of("java", "-Xms256m", "-Xmx256m", "-XX:+UseG1GC"));
        command.addAll(List.of("-Dbench.port=" + port, "-Dbench.figures.port=" + figuresPort));
        settings.forEach(setting -> command.add("-D" + setting));
        command.addAll(List.of("-cp", classPath, Serve.class.getName(), Serve.class.getPackageName() + "." + main));
        Stream.of(arguments).map(Object::toString).forEach(command::add);
        File log = Path.of(System.getProperty("bench.work"), main + ".log").toFile();
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log);
        Server server = new Server(name, port, figuresPort, builder.start());
        server.awaitStart();
        return server;
    }

    String name() {
        return name;
    }

    String url(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(path, PATIENCE);
    }

    /** Gives up after a while, with an exception. */
    HttpResponse<String> get(String path, Duration patience) throws IOException, InterruptedException {
        return get(URI.create(url(path)), patience);
    }

    Figures figures() throws IOException, InterruptedException {
        String[] figures = get(URI.create("http://127.0.0.1:" + figuresPort + "/"), PATIENCE)
                .body()
                .split(" ");
        return new Figures(Long.parseLong(figures[0]), Long.parseLong(figures[1]), Integer.parseInt(figures[2]));
    }

    /** What the kernel knows of it. */
    ProcessFigures process() {
        return ProcessFigures.of(process.pid());
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitStart() throws Exception {
        for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
            try {
                figures();
                return;
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        close();
        throw new IOException(name + " does not start: see the logs in " + System.getProperty("bench.work"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static HttpResponse<String> get(URI uri, Duration patience) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(patience).build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }
}
