package io.healthpoint.it.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands where a database would: takes down what it is told, and says what the test gave it to say, or nothing. */
final class SpokenTo implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    private final List<Socket> clients = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final int expected;
    private final byte[] answer;

    /**
     * Listens.
     *
     * @param expected how many octets it reads before it answers
     * @param answer in hexadecimal digits
     */
    SpokenTo(int expected, String answer) throws IOException {
        this.expected = expected;
        this.answer = HexFormat.of().parseHex(answer);
        Thread thread = new Thread(this::serve, "spoken-to");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    int clients() {
        return clients.size();
    }

    List<String> heard() {
        return heard;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                heard.add(HexFormat.of()
                        .withUpperCase()
                        .formatHex(client.getInputStream().readNBytes(expected)));
                client.getOutputStream().write(answer);
            } catch (IOException gone) {
                // The next one.
            }
        }
    }

    @Override
    public void close() {
        try {
            for (Socket client : clients) {
                client.close();
            }
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
