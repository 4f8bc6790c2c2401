package io.healthpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What no honest client sends.
 *
 * @param name for the test's report
 * @param bytes the request, a character an octet
 * @param answers regular expression of the status codes that are right, blanks between; empty = the connection ends without one
 */
public record OddRequest(String name, String bytes, String answers) {

    private static final int LIMIT_MILLIS = 5000;

    static OddRequest get(String name, String target, String answers, String... headers) {
        return request("GET", target, "HTTP/1.1", answers, headers).called(name);
    }

    static OddRequest request(String method, String target, String version, String answers, String... headers) {
        String all = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        String bytes =
                method + " " + target + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n" + all + "\r\n";
        return new OddRequest(target, bytes, answers);
    }

    // The connection goes on, so that what is smuggled would be answered: 404, before the last.
    static OddRequest followed(String name, String target, String... headers) {
        OddRequest first = get(name, target, "200 200|400 200|200|400", headers);
        return new OddRequest(name, first.kept(), first.answers());
    }

    OddRequest called(String other) {
        return new OddRequest(other, bytes, answers);
    }

    OddRequest with(String body) {
        String target = bytes.split(" ", 3)[1];
        return new OddRequest(name, bytes + body + get("", target, "").bytes(), answers);
    }

    String kept() {
        return bytes.replace("Connection: close\r\n", "");
    }

    /** Sends it and returns all that comes back until the server ends the connection, or says nothing for some seconds. */
    public String sendTo(String host, int port) {
        return sendTo(host, port, socket -> {});
    }

    /** The same, for servers that end no connection before the client does: it tells that it sends no more. */
    public String sendAndEndTo(String host, int port) {
        return sendTo(host, port, Socket::shutdownOutput);
    }

    private String sendTo(String host, int port, Afterwards afterwards) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port));
            socket.setSoTimeout(LIMIT_MILLIS);
            return exchange(socket, afterwards);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String exchange(Socket socket, Afterwards afterwards) {
        StringBuilder answer = new StringBuilder();
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
            afterwards.with(socket);
            for (int octet = socket.getInputStream().read();
                    octet >= 0;
                    octet = socket.getInputStream().read()) {
                answer.append((char) octet);
            }
        } catch (SocketTimeoutException silent) {
            answer.append("\n(kept open)");
        } catch (IOException ended) {
            // A server need not read what it refuses.
        }
        return answer.toString();
    }

    /** What a client does once it has sent all. */
    private interface Afterwards {
        void with(Socket socket) throws IOException;
    }

    @Override
    public String toString() {
        return name;
    }
}
