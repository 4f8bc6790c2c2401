package io.healthpoint.it.servers.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** As much of SMTP as a client needs that comes and goes. */
public final class MailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> said = new CopyOnWriteArrayList<>();

    /** Listens where {@link Post} says. */
    public MailServer() throws IOException {
        socket = new ServerSocket(Post.PORT, 50, InetAddress.getByName("127.0.0.1"));
        Thread thread = new Thread(this::serve, "mail server of a test");
        thread.setDaemon(true);
        thread.start();
    }

    /** What clients have said, line by line. */
    public List<String> said() {
        return said;
    }

    private void serve() {
        try {
            while (true) {
                talk(socket.accept());
            }
        } catch (IOException closed) {
            // The test has ended.
        }
    }

    private void talk(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            String line = "";
            while (line != null) {
                String answer = line.isEmpty() ? "220 ready\r\n" : "250 fine\r\n";
                client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
                line = in.readLine();
                said.add(String.valueOf(line));
            }
        } catch (IOException left) {
            // Without a goodbye.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
