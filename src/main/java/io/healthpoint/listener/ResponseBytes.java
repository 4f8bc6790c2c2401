package io.healthpoint.listener;

import io.healthpoint.endpoint.Answer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/** Writes answers as HTTP/1.1 has them (RFC 9112, section 4). */
final class ResponseBytes {

    // RFC 9110, section 5.6.7
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    // Of others there is none: it may be left out.
    private static final Map<Integer, String> REASONS = Map.of(
            200, "OK",
            400, "Bad Request",
            401, "Unauthorized",
            403, "Forbidden",
            404, "Not Found",
            405, "Method Not Allowed",
            429, "Too Many Requests",
            431, "Request Header Fields Too Large",
            500, "Internal Server Error",
            503, "Service Unavailable");

    private ResponseBytes() {}

    /**
     * Writes one, head and body apart: the body is shared and not copied.
     *
     * @param answer the endpoint's
     * @param withBody false for HEAD
     * @param isLast whether the connection ends with it
     * @param now for the Date header
     */
    static ByteBuffer[] of(Answer answer, boolean withBody, boolean isLast, Instant now) {
        byte[] body = answer.body();
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(REASONS.getOrDefault(answer.status(), ""))
                .append("\r\n");
        answer.headers().forEach((name, value) -> add(head, name, value));
        add(head, "Content-Length", String.valueOf(body.length));
        add(head, "Date", DATE.format(now));
        if (isLast) {
            add(head, "Connection", "close");
        }
        ByteBuffer bytes = ByteBuffer.wrap(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        return new ByteBuffer[] {bytes, ByteBuffer.wrap(body, 0, withBody ? body.length : 0)};
    }

    private static void add(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }
}
