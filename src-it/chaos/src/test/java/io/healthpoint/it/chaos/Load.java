package io.healthpoint.it.chaos;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Clients that probe one path again and again, each on a connection that it keeps as long as the server does. */
final class Load implements AutoCloseable {

    private final Queue<Probe> answers = new ConcurrentLinkedQueue<>();
    private final Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    private final URI server;
    private final String path;
    private final List<Thread> clients;
    private volatile boolean stopped;

    private Load(URI server, String path, int clients) {
        this.server = server;
        this.path = path;
        this.clients = Stream.generate(() -> new Thread(this::probe, "client"))
                .limit(clients)
                .toList();
    }

    static Load of(int clients, URI server, String path) {
        Load load = new Load(server, path, clients);
        load.clients.forEach(Thread::start);
        return load;
    }

    /** Those that came until now. */
    List<Probe> answers() {
        return List.copyOf(answers);
    }

    /** Probes that were answered badly or not at all, but for connections that the server ended between two answers. */
    List<IOException> failures() {
        return List.copyOf(failures);
    }

    /** Waits for the last answers. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        await();
    }

    /** Waits until the server is gone. */
    void await() throws InterruptedException {
        for (Thread client : clients) {
            client.join();
        }
    }

    private void probe() {
        while (!stopped) {
            try (Connection connection = new Connection(server)) {
                probe(connection);
            } catch (ConnectException gone) {
                return;
            } catch (IOException failure) {
                failures.add(failure);
                return;
            }
        }
    }

    private void probe(Connection connection) throws IOException {
        Optional<Probe> answer = connection.get(path);
        while (answer.isPresent()) {
            answers.add(answer.get());
            answer = stopped ? Optional.empty() : connection.get(path);
        }
    }
}
