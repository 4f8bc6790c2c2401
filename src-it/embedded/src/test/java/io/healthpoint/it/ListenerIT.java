package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own listener, beside the embedded server and alone. */
class ListenerIT extends OddRequestsContract {

    // More than the listener keeps.
    private static final int CROWD = 300;

    private static final String PAGE = "/health/?format=html";
    private static final int PAGES = 250;

    private static final int PORT = freePort();
    private static final String[] SETTINGS = {
        "healthpoint.listener=127.0.0.1:" + PORT,
        "healthpoint.basicauth.username=john",
        "healthpoint.basicauth.password=doe"
    };

    private static Server server;

    private final List<Socket> crowd = new ArrayList<>();

    @BeforeAll
    static void start() {
        server = Server.start(Sample.of("table"), SETTINGS);
    }

    @AfterAll
    static void stop() {
        server.close();
        assertThat(server.output())
                .contains("healthpoint: served at http://127.0.0.1:" + PORT + "/health/, by threads of its own")
                .doesNotContain("\tat ");
        assertThat(isFree(PORT)).isTrue();
    }

    @AfterEach
    void sendTheCrowdHome() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
        crowd.clear(); // all tests have one list
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health",
                "GET /health/",
                "HEAD /health/",
                "GET /health/fine",
                "HEAD /health/fine",
                "GET /health/warned",
                "GET /health/none",
                "GET /health/fine/below",
                "GET /health/?test=up&test=nothing",
                "GET /health/?exclude=down",
                "GET /health/?format=text&verbose",
                "GET /health/?format=microprofile",
                "GET /health/?format=yaml",
                "GET /health/?login",
                "GET /other",
                "GET /",
                "POST /health/fine",
                "OPTIONS /health/fine",
                "OPTIONS *",
                "TRACE /health/fine",
                "FOO /health/"
            })
    void answersAsTheServerDoes(String request) {
        for (String login :
                List.of("", "Authorization: " + Server.basic("john", "doe") + "\r\n", "Accept: text/plain\r\n")) {
            String whole = request + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + login + "\r\n";
            Sent here = Sent.of(exchange(PORT, whole));
            Sent there = Sent.of(exchange(server.uri().getPort(), whole));

            assertThat(here).as(whole).isEqualTo(there);
            assertThat(here.body().isEmpty()).isEqualTo(request.startsWith("HEAD"));
        }
    }

    @Test
    void wrongCredentialsAreAnsweredAsTheServerDoes() {
        String whole = "GET /health/ HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                + Server.basic("john", "wrong") + "\r\n\r\n";

        assertThat(Sent.of(exchange(PORT, whole)))
                .isEqualTo(Sent.of(exchange(server.uri().getPort(), whole)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GET /heal", "GET /health/ HTTP/1.1\r\nHost: x\r\nX-Odd: a"})
    void clientsThatSendHalfARequestHoldUpNobody(String half) throws IOException {
        for (int client = 0; client < CROWD; client++) {
            visit(PORT, half);
            assertThat(isAnswered(PORT)).isTrue();
        }
        assertThat(crowd.get(0).getInputStream().read()).as("makes room").isEqualTo(-1);
    }

    @Test
    void halfARequestEnds() throws IOException {
        Socket half = visit(PORT, "GET /health/ HTTP/1.1\r\n");
        half.setSoTimeout(30_000);

        assertThat(half.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void clientsThatSendARequestLetterByLetterAreAnswered() throws IOException {
        String request = "GET /health/fine HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        Socket slow = visit(PORT, "");
        for (char letter : request.toCharArray()) {
            slow.getOutputStream().write(letter);
        }
        assertThat(new String(slow.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                .startsWith("HTTP/1.1 200 ");
    }

    @Test
    void clientsThatReadNothingHoldUpNobody() throws IOException {
        int port = freePort();
        try (Server wordy = Server.start(
                Sample.of("hostile"), "healthpoint.details=always", "healthpoint.listener=127.0.0.1:" + port)) {
            // More than a kernel takes for a connection, which is four megabytes at most.
            assertThat(wordy.get(PAGE).body().length() * PAGES).isGreaterThan(4_500_000);
            for (int client = 0; client < 64; client++) {
                visit(port, ("GET " + PAGE + " HTTP/1.1\r\nHost: x\r\n\r\n").repeat(PAGES));
            }
            for (int probe = 0; probe < 100; probe++) {
                assertThat(isAnswered(port)).isTrue();
            }
        }
    }

    @Test
    void aBodyThatIsStillSentDoesNotCostTheAnswer() {
        String body = "x".repeat(20_000_000);
        String whole = "POST /health/ HTTP/1.1\r\nHost: x\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;

        assertThat(exchange(PORT, whole)).startsWith("HTTP/1.1 405 ").contains("Connection: close");
    }

    @Test
    void aCheckThatHangsHoldsUpNobody() throws IOException {
        int port = freePort();
        try (Server hanging = Server.start(
                Sample.of("engine"),
                "healthpoint.listener=127.0.0.1:" + port,
                "healthpoint.checks.\"lost\".timeout=5s")) {
            for (int client = 0; client < 20; client++) {
                visit(port, "GET /health/lost HTTP/1.1\r\nHost: x\r\n\r\n");
            }
            assertThat(isAnswered(port)).isTrue();
            for (Socket socket : crowd) {
                assertThat(socket.getInputStream().available()).isZero();
            }
            for (Socket socket : crowd) {
                assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                        .isEqualTo("HTTP/1.1 500");
            }
        }
    }

    @Test
    void withoutTheServersMountTheListenerIsAlone() {
        int port = freePort();
        String classPath = Sample.of("table").classPath("jersey-", "grizzly", "hk2");
        try (Server alone = Server.of(Server.launch(
                classPath,
                Map.of(),
                "io.healthpoint.embedded.Main",
                "healthpoint.listener=127.0.0.1:" + port,
                "healthpoint.mount=false",
                "healthpoint.path=status"))) {
            assertThat(alone.uri()).isEqualTo(URI.create("http://127.0.0.1:" + port + "/status/"));
            assertThat(alone.get("/status/").statusCode()).isEqualTo(500);
            assertThat(alone.get("/health/").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void whileTheApplicationGoesOutOfServiceItSaysSoUntilTheEnd() throws Exception {
        int port = freePort();
        try (Server stopping = Server.start(
                Sample.of("engine"),
                "healthpoint.details=always",
                "healthpoint.drain.delay=3s",
                "healthpoint.listener=127.0.0.1:" + port,
                "healthpoint.mount=false")) {
            stopping.process().destroy();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            String ready = "";
            while (!ready.contains("healthpoint.drain") && System.nanoTime() < end) {
                ready = stopping.get("/health/ready").body();
            }
            assertThat(ready).contains("\"healthpoint.drain\":\"going out of service\"");
            assertThat(isAnswered(port)).isTrue();
            assertThat(stopping.process().waitFor(15, TimeUnit.SECONDS)).isTrue();
            assertThat(stopping.output()).doesNotContain("Exception");
        }
    }

    @Test
    void anApplicationWithoutAnyServerHasIt() throws IOException {
        int port = freePort();
        Process process = Server.launch(
                Sample.of("bare").classPath("jersey-", "grizzly", "hk2"),
                Map.of(),
                "app.Bare",
                "healthpoint.checks.\"url\".type=url",
                "healthpoint.checks.\"url\".url=http://127.0.0.1:" + port + "/health/live",
                "healthpoint.checks.\"heap\".type=heap",
                "healthpoint.listener=127.0.0.1:" + port);
        try (Server bare = Server.of(process)) {
            assertThat(bare.get("/health/").body()).isEqualTo("{}");
            assertThat(bare.get("/health/live").statusCode()).isEqualTo(200);
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
            assertThat(bare.outputWith("threads: ")).contains("threads: []");
            assertThat(isFree(port)).isTrue();
        }
    }

    private boolean isAnswered(int port) {
        return exchange(port, "GET /health/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                .startsWith("HTTP/1.1 200 ");
    }

    private Socket visit(int port, String sent) throws IOException {
        Socket socket = new Socket();
        crowd.add(socket);
        socket.setReceiveBufferSize(1024);
        socket.setSoTimeout(10_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String exchange(int port, String request) {
        return new OddRequest("", request, "").sendTo("127.0.0.1", port);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    @Override
    protected URI endpoint() {
        return URI.create("http://127.0.0.1:" + PORT + "/health");
    }

    @Override
    protected List<String> never() {
        return List.of("io.healthpoint", "\tat ", "Exception", "X-Evil", "root:");
    }

    /** What has come back, without what each server has its own way of. */
    private record Sent(String status, Map<String, String> headers, String body) {

        static Sent of(String answer) {
            String[] parts = answer.split("\r\n\r\n", 2);
            Map<String, String> headers = new TreeMap<>();
            Stream.of(parts[0].split("\r\n"))
                    .skip(1)
                    .map(line -> line.split(": ?", 2))
                    .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), header[1]));
            headers.keySet().removeAll(List.of("date", "connection"));
            return new Sent(parts[0].split(" ")[1], headers, parts[1]);
        }
    }
}
