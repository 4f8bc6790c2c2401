package io.healthpoint.it.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Answers one request with one header: that of the JDK would put a date of its own into it. */
final class WebServer implements AutoCloseable {

    private final ServerSocket socket;

    private WebServer(ServerSocket socket) {
        this.socket = socket;
    }

    static WebServer of(String header) throws IOException {
        WebServer server = new WebServer(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
        new Thread(() -> server.answer(header), "web server").start();
        return server;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
    }

    private void answer(String header) {
        try (Socket client = socket.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            String line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            String answer = "HTTP/1.1 503 Busy\r\n" + header + "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            client.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException closed) {
            // The test has ended, or says itself what it missed.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
