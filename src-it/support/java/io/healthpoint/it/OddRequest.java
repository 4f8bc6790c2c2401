package io.healthpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What no honest client sends.
 *
 * @param name for the test's report
 * @param bytes the request, a character an octet
 * @param answers regular expression of the status codes that are right, blanks between; empty = the connection ends without one
 */
public record OddRequest(String name, String bytes, String answers) {

    private static final String REFUSED = "400|404|413|414|431|";
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
    private static final int LIMIT_MILLIS = 5000;

    /**
     * Lists them.
     *
     * @param health path of an endpoint with a group {@code fine} that is up
     * @return each of which asks for that group in some way, or for nothing that exists
     */
    public static Stream<OddRequest> all(String health) {
        String fine = health + "/fine";
        return Stream.concat(paths(health, fine), Stream.concat(headers(fine), framing(fine)));
    }

    private static Stream<OddRequest> paths(String health, String fine) {
        return Stream.of(
                get("two dots", health + "/nothing/../fine", "200|400|404"),
                get("two dots, escaped", health + "/%2e%2e/nothing", "400|404"),
                get("out of the application", health + "/../../../../etc/passwd", "400|404"),
                get("the container's dots", health + "/..;/nothing", "400|404"),
                get("a slash, escaped", health + "/fi%2Fne", "400|404"),
                get("a backslash", health + "\\fine", "400|404"),
                get("a backslash, escaped", health + "%5Cfine", "400|404"),
                get("a session", fine + ";jsessionid=AB12", "200|404"),
                get("a null", health + "/%00", "400|404"),
                get("a line break", health + "/%0D%0AX-Evil:1", "400|404|503"),
                get("a line break in the query", fine + "?test=%0D%0AX-Evil:1", "404"),
                get("a deep path", health + "/a".repeat(1000), "404"),
                get("a long segment", health + "/" + "a".repeat(100_000), REFUSED),
                get("500 tests", fine + "?" + list("test=x"), "404"),
                get("500 exclusions", fine + "?" + list("exclude=x"), "200"),
                get("no end of tests", fine + "?" + list("test=x").repeat(50), REFUSED),
                get("another server's address", "http://other.example" + fine, "200|400|404|421"));
    }

    private static Stream<OddRequest> headers(String fine) {
        return Stream.of(
                get(
                        "another method in headers",
                        fine,
                        "200",
                        "X-HTTP-Method-Override: DELETE",
                        "X-Method-Override: PUT"),
                request("POST", fine, "HTTP/1.1", "405", "X-HTTP-Method-Override: GET", "Content-Length: 0")
                        .called("a method that would be GET by a header"),
                get("two hosts", fine, "200|400", "Host: other.example"),
                get("octets beyond ASCII", fine, "200|400", "X-Odd: \u00ff\u00fe\u00e4"),
                get("a folded header", fine, "200|400", "X-Odd: a", " b"),
                get("a condition", fine, "200", "If-None-Match: *", "Range: bytes=0-0"),
                get("a large header", fine, "200|" + REFUSED, "X-Odd: " + "a".repeat(200_000)),
                get("5000 headers", fine, "200|" + REFUSED, "X-Odd: a\r\n".repeat(4999) + "X-Odd: a"),
                get("an expectation", fine, "200|417", "Expect: the-unexpected"));
    }

    private static Stream<OddRequest> framing(String fine) {
        return Stream.of(
                new OddRequest("HTTP/1.0 without a host", "GET " + fine + " HTTP/1.0\r\n\r\n", "200"),
                new OddRequest(
                        "an empty line before", "\r\n" + get("", fine, "").bytes(), "200|400|405"),
                request("get", fine, "HTTP/1.1", "200|400|405").called("a method in small letters"),
                request("G".repeat(9000), fine, "HTTP/1.1", "405|400|413|414|431|501|")
                        .called("a long method"),
                followed("two lengths", fine, "Content-Length: 0", "Content-Length: " + SMUGGLED.length())
                        .with(SMUGGLED),
                followed("a length and chunks", fine, "Content-Length: 5", "Transfer-Encoding: chunked")
                        .with("0\r\n\r\n"),
                followed("a body", fine, "Content-Length: " + SMUGGLED.length()).with(SMUGGLED),
                followed("chunks", fine, "Transfer-Encoding: chunked")
                        .with("%x\r\n%s\r\n0\r\n\r\n".formatted(SMUGGLED.length(), SMUGGLED)),
                get("a length below 0", fine, "200|400", "Content-Length: -1"),
                get("a length beyond numbers", fine, "200|400|413", "Content-Length: 99999999999999999999"),
                new OddRequest(
                        "twenty at once",
                        get("", fine, "").kept().repeat(20) + get("", fine, "").bytes(),
                        "200( 200){20}"));
    }

    private static OddRequest get(String name, String target, String answers, String... headers) {
        return request("GET", target, "HTTP/1.1", answers, headers).called(name);
    }

    private static OddRequest request(String method, String target, String version, String answers, String... headers) {
        String all = Stream.of(headers).map(header -> header + "\r\n").collect(Collectors.joining());
        String bytes =
                method + " " + target + " " + version + "\r\nHost: localhost\r\nConnection: close\r\n" + all + "\r\n";
        return new OddRequest(target, bytes, answers);
    }

    // The connection goes on, so that what is smuggled would be answered: 404, before the last.
    private static OddRequest followed(String name, String target, String... headers) {
        OddRequest first = get(name, target, "200 200|400 200|200|400", headers);
        return new OddRequest(name, first.kept(), first.answers());
    }

    private static String list(String parameter) {
        return IntStream.range(0, 500).mapToObj(index -> parameter + index).collect(Collectors.joining("&"));
    }

    private OddRequest called(String other) {
        return new OddRequest(other, bytes, answers);
    }

    private OddRequest with(String body) {
        String target = bytes.split(" ", 3)[1];
        return new OddRequest(name, bytes + body + get("", target, "").bytes(), answers);
    }

    private String kept() {
        return bytes.replace("Connection: close\r\n", "");
    }

    /** Sends it and returns all that comes back until the server ends the connection, or says nothing for some seconds. */
    public String sendTo(String host, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port));
            socket.setSoTimeout(LIMIT_MILLIS);
            return exchange(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String exchange(Socket socket) {
        StringBuilder answer = new StringBuilder();
        try {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
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

    @Override
    public String toString() {
        return name;
    }
}
