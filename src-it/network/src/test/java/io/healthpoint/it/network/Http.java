package io.healthpoint.it.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** As much of an HTTP server as shows what goes over the wire: one request after the other, without bodies. */
final class Http {

    private Http() {}

    /** Answers each request on a connection. */
    static Port.Manner manner(UnaryOperator<String> answer) {
        return connection -> {
            String request = readHead(connection);
            while (!request.isEmpty()) {
                connection.getOutputStream().write(answer.apply(request).getBytes(StandardCharsets.UTF_8));
                request = readHead(connection);
            }
        };
    }

    /** Reads the head of a request; empty at the end. */
    static String readHead(Socket connection) throws IOException {
        StringBuilder head = new StringBuilder();
        InputStream in = connection.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }
}
