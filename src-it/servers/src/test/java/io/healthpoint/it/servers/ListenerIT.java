package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.answers.FineCheck;
import io.healthpoint.it.servers.busy.Busy;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library's own listener inside a server. */
@ArquillianTest
class ListenerIT {

    private static final ServerLog LOG = ServerLog.fromNow();

    private static final String LISTENER = "http://127.0.0.1:18490";
    private static final String ALONE = "http://127.0.0.1:18491";
    private static final String[] JOHN = Server.as("john", "doe");

    /** More than any of these servers has for requests. */
    private static final int CROWD = 400;

    private static final int PROBES = 200;

    private final List<Socket> crowd = new ArrayList<>();

    static List<WebArchive> applications() {
        WebArchive busy = Archives.war("busy").addClasses(FineCheck.class, Busy.class, Busy.End.class);
        WebArchive alone = Archives.war("alone").addClass(FineCheck.class);
        return List.of(
                Archives.withHealthpoint(
                        busy,
                        "healthpoint.listener=127.0.0.1:18490",
                        "healthpoint.basicauth.username=john",
                        "healthpoint.basicauth.password=doe"),
                Archives.withHealthpoint(alone, "healthpoint.listener=127.0.0.1:18491", "healthpoint.mount=false"));
    }

    @BeforeAll
    static void awaitThem() {
        Server.awaitListener(LISTENER);
        Server.awaitListener(ALONE);
    }

    @AfterEach
    void letGo() throws IOException {
        for (Socket socket : crowd) {
            socket.close();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/fine",
                "/fine/",
                "/slow",
                "/nope",
                "/fine/x",
                "?test=fine",
                "?test=nope",
                "?login",
                "?format=microprofile",
                "?format=nope"
            })
    void answersAsTheServletDoes(String path) {
        for (String method : List.of("GET", "HEAD", "POST", "OPTIONS")) {
            for (String[] login : List.of(new String[0], JOHN, Server.as("boss", "wrong"))) {
                assertThat(seen(Server.sendTo(LISTENER + "/health" + path, method, login)))
                        .as(method)
                        .isEqualTo(seen(Server.send(method, "/busy/health" + path, login)));
            }
        }
    }

    @Test
    void whoTheContainerKnowsIsAStrangerThere() {
        assertThat(Server.sendTo(LISTENER + "/health/fine", "GET", Server.as("boss", "boss-secret-1"))
                        .body())
                .isEqualTo("{}");
        assertThat(Server.sendTo(LISTENER + "/health/fine", "GET", JOHN).body()).contains("\"fine\":\"OK\"");
    }

    @Test
    void theServersPortHasNothingWhereTheMountIsOff() {
        assertThat(Server.getFrom(ALONE + "/health/fine").statusCode()).isEqualTo(200);
        HttpResponse<String> beside = Server.get("/alone/health/fine");
        assertThat(beside.statusCode()).isEqualTo(404);
        assertThat(beside.body()).isNotEqualTo("{}");
        assertThat(LOG.linesWith("18491/health/"))
                .contains("served at http://127.0.0.1:18491/health/, by threads of its own")
                .doesNotContain("served at /alone/health/");
    }

    @Test
    void probesAreAnsweredWhileEveryThreadOfTheServerIsBusy() throws IOException {
        while (crowd.size() < CROWD && isAnswered()) {
            for (int more = 0; more < 50; more++) {
                visit("/busy/busy");
            }
        }
        boolean held = !isAnswered();
        long[] nanos = new long[PROBES];
        for (int probe = 0; probe < PROBES; probe++) {
            long begin = System.nanoTime();
            assertThat(Server.getFrom(LISTENER + "/health/live").statusCode()).isEqualTo(200);
            nanos[probe] = System.nanoTime() - begin;
        }
        boolean heldStill = !isAnswered();
        assertThat(Server.getFrom(LISTENER + "/health/end").statusCode()).isEqualTo(200);

        Arrays.sort(nanos);
        System.out.printf(
                "%s, held by %d requests: %b, %b; %d probes at the listener: median %d us, 99th %d us, longest %d us%n",
                Server.NAME,
                crowd.size(),
                held,
                heldStill,
                PROBES,
                TimeUnit.NANOSECONDS.toMicros(nanos[PROBES / 2]),
                TimeUnit.NANOSECONDS.toMicros(nanos[PROBES * 99 / 100]),
                TimeUnit.NANOSECONDS.toMicros(nanos[PROBES - 1]));
        // Open Liberty makes more and more threads, and sooner or later one is there for each request.
        assertThat(held && heldStill).isIn(true, !Server.is("liberty"));
    }

    // Each of these sockets is one that the server keeps a thread for, or a place in its queue.
    private boolean isAnswered() throws IOException {
        Socket socket = visit("/busy/health/live");
        socket.setSoTimeout(2000);
        try {
            return socket.getInputStream().read() >= 0;
        } catch (SocketTimeoutException silent) {
            return false;
        }
    }

    private Socket visit(String path) throws IOException {
        URI server = URI.create(Server.URL);
        Socket socket = new Socket(server.getHost(), server.getPort());
        crowd.add(socket);
        String request = "GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static List<Object> seen(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String name : List.of(
                "Content-Type",
                "Content-Length",
                "Cache-Control",
                "Vary",
                "X-Content-Type-Options",
                "Allow",
                "Content-Security-Policy",
                "WWW-Authenticate")) {
            headers.put(name, answer.headers().allValues(name));
        }
        return List.of(answer.statusCode(), answer.body(), headers);
    }
}
