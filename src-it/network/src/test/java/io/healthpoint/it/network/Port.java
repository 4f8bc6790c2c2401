package io.healthpoint.it.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A port at which each connection is treated as a test wants it. Whoever has spoken holds the connection until the port is closed. */
final class Port implements AutoCloseable {

    /** What is done with a connection. */
    @FunctionalInterface
    interface Manner {
        void treat(Socket connection) throws IOException, InterruptedException;

        /** The same, and the end. */
        default Manner andClosing() {
            return connection -> {
                treat(connection);
                connection.close();
            };
        }
    }

    private static final long MOST_MILLIS = 30_000;

    static final Manner SILENT = connection -> {};
    static final Manner CLOSING = Socket::close;
    static final Manner RESETTING = connection -> {
        connection.setSoLinger(true, 0);
        connection.close();
    };

    private final ServerSocket socket;
    private final Manner manner;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();
    private final Set<Thread> speakers = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    private Port(ServerSocket socket, Manner manner) {
        this.socket = socket;
        this.manner = manner;
    }

    static Port of(Manner manner) throws IOException {
        return of(manner, new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1")));
    }

    static Port of(Manner manner, ServerSocket socket) {
        Port port = new Port(socket, manner);
        port.start(port::accept);
        return port;
    }

    /** Says something, and no more. */
    static Manner saying(String text) {
        return connection -> connection.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Begins an answer to a TLS handshake, which is never whole. */
    static Manner tricklingTls() {
        return trickling("\u0016\u0003\u0003\u0010", 1);
    }

    /** Says something, and goes on with single bytes for ever. */
    static Manner trickling(String text, int then) {
        return connection -> {
            saying(text).treat(connection);
            while (true) {
                connection.getOutputStream().write(then);
                Thread.sleep(30);
            }
        };
    }

    /** A port at which nobody listens. */
    static int closed() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    int number() {
        return socket.getLocalPort();
    }

    /** How many connections there were. */
    int count() {
        return count.get();
    }

    /** Returns once whoever has connected has left, while it is still being spoken to. */
    void awaitNobody() throws InterruptedException {
        for (Thread thread : speakers) {
            thread.join(MOST_MILLIS);
            assertThat(thread.isAlive()).as("a connection is still there").isFalse();
        }
    }

    private Thread start(Runnable work) {
        Thread thread = new Thread(work, "port of a test");
        threads.add(thread);
        thread.start();
        return thread;
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                count.incrementAndGet();
                open.add(connection);
                speakers.add(start(() -> treat(connection)));
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void treat(Socket connection) {
        try {
            manner.treat(connection);
        } catch (IOException | InterruptedException ended) {
            // The other side has left, or the test has ended.
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        socket.close();
        for (Socket connection : open) {
            connection.close();
        }
        for (Thread thread : threads) {
            thread.interrupt();
            thread.join();
        }
    }
}
