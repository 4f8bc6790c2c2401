package io.healthpoint.it;

import static io.healthpoint.it.OddRequest.followed;
import static io.healthpoint.it.OddRequest.get;
import static io.healthpoint.it.OddRequest.request;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What no honest client sends, and what some do. */
final class OddRequests {

    private static final String REFUSED = "400|404|413|414|431|";
    private static final String[] HOSTS = {
        "my_app:8080",
        "my_app",
        "-app-",
        "MY-APP",
        "localhost.",
        "127.1",
        "[::1]:8080",
        "[::1]",
        "localhost:1",
        "localhost:65535",
        "xn--mller-kva.example",
        "a.b.c.d.e.example:80",
        "1",
        "0x7f000001",
        "_"
    };
    private static final String[] ODD_HOSTS = {
        "",
        " ",
        ":",
        ":80",
        "localhost:",
        "localhost:65536",
        "localhost:99999999999",
        "localhost:x",
        "localhost:-1",
        "m\u00fcller",
        "a..b",
        "*",
        "a b",
        "[::1",
        "[fe80::1%lo]",
        "[::ffff:127.0.0.1]",
        "::1",
        "\"",
        "user@host",
        "a,b",
        "%41",
        "a/b",
        "http://x",
        "<b>",
        "\u0001"
    };
    private static final String SMUGGLED = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

    private OddRequests() {}

    /**
     * Lists them.
     *
     * @param root the context root as a request has it, empty = the root itself
     * @param health the segment of an endpoint with a group {@code fine} that is up
     * @return each of which asks for that group in some way, or for nothing that exists
     */
    static Stream<OddRequest> all(String root, String health) {
        String endpoint = root + "/" + health;
        String fine = endpoint + "/fine";
        return Stream.of(paths(endpoint, fine), spellings(root, health), hosts(fine), headers(fine), framing(fine))
                .flatMap(requests -> requests);
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
                get("a session", fine + ";jsessionid=AB12", "200"),
                get("an escape of an escape", health + "/%2566ine", "400|404"),
                get("an escape cut short", fine + "%6", "400|404"),
                get("octets that are not UTF-8", health + "/fin%E9", "400|404"),
                get("a slash in a long escape", health + "/%C0%AFfine", "400|404"),
                get("below a group", fine + "/fine", "404"),
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

    // Proxies double slashes, sessions travel in paths, and some clients escape more than they need.
    private static Stream<OddRequest> spellings(String root, String health) {
        String fine = root + "/" + health + "/fine";
        String escaped = "%%%02x%s".formatted((int) health.charAt(0), health.substring(1));
        return Stream.of(
                get("a slash at the end", fine + "/", "200"),
                get("slashes at the end", fine + "///", "200"),
                get("slashes before the group", root + "/" + health + "//fine", "200"),
                get("slashes before the endpoint", root + "//" + health + "/fine", "200"),
                get("slashes before the root", "/" + fine, "200"),
                get("slashes everywhere", (fine + "/").replace("/", "//"), "200"),
                get("a session before the group", root + "/" + health + ";jsessionid=AB12/fine", "200"),
                get("a session at the end", fine + "/;jsessionid=AB12", "200"),
                get("a parameter of the root", root + (root.isEmpty() ? "/" : "") + ";x=1/" + health + "/fine", "200"),
                get("letters of the endpoint, escaped", root + "/" + escaped + "/fine", "200"),
                get("letters of the group, escaped", root + "/" + health + "/%66i%6Ee", "200"));
    }

    private static Stream<OddRequest> hosts(String fine) {
        Stream<OddRequest> honest = Stream.of(HOSTS).map(host -> host(host, fine, "200"));
        Stream<OddRequest> odd = Stream.of(ODD_HOSTS).map(host -> host(host, fine, "200|400"));
        return Stream.concat(honest, odd);
    }

    private static OddRequest host(String host, String target, String answers) {
        String bytes = "GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
        return new OddRequest("the host \"" + host + '"', bytes, answers);
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

    private static String list(String parameter) {
        return IntStream.range(0, 500).mapToObj(index -> parameter + index).collect(Collectors.joining("&"));
    }
}
