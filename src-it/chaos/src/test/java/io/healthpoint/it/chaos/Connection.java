package io.healthpoint.it.chaos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** A connection that is kept, and sees what comes over it byte by byte: where an answer is torn, a client of HTTP may hide it. */
final class Connection implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String LENGTH = "content-length:";

    private final Socket socket;
    private final InputStream in;

    Connection(URI server) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Empty where the server has ended the connection instead: a client may ask again elsewhere, for nothing was said. */
    Optional<Probe> get(String path) throws IOException {
        long start = System.nanoTime();
        try {
            socket.getOutputStream().write(request(path));
        } catch (SocketException closed) {
            return Optional.empty();
        }
        Optional<String> head = head();
        return head.isEmpty() ? Optional.empty() : Optional.of(answer(head.get(), start));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    private Optional<String> head() throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = read(head);
            if (octet < 0 && head.isEmpty()) {
                return Optional.empty();
            }
            if (octet < 0) {
                throw new IOException("torn answer: " + head);
            }
            head.append((char) octet);
        }
        return Optional.of(head.toString());
    }

    private int read(StringBuilder sofar) throws IOException {
        try {
            return in.read();
        } catch (SocketTimeoutException unanswered) {
            throw new IOException("no answer within " + PATIENCE + ", but: \"" + sofar + '"', unanswered);
        } catch (SocketException reset) {
            return -1;
        }
    }

    private Probe answer(String head, long start) throws IOException {
        int length = head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(LENGTH))
                .mapToInt(
                        line -> Integer.parseInt(line.substring(LENGTH.length()).strip()))
                .findFirst()
                .orElseThrow(() -> new IOException("an answer without a length: " + head));
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new IOException("torn answer: " + head + new String(body, StandardCharsets.UTF_8));
        }
        int status = Integer.parseInt(head.split(" ", 3)[1]);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        return new Probe(status, new String(body, StandardCharsets.UTF_8), took);
    }
}
