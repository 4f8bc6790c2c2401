package io.healthpoint.it.network;

import static io.healthpoint.it.network.Port.CLOSING;
import static io.healthpoint.it.network.Port.RESETTING;
import static io.healthpoint.it.network.Port.SILENT;
import static io.healthpoint.it.network.Port.saying;
import static io.healthpoint.it.network.Port.trickling;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.http.HttpClients;
import io.healthpoint.checks.http.UrlCheck;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class UrlIT extends LeavingNothing {

    private static final Duration SHORT = Duration.ofMillis(800);

    private HttpClients clients;

    @BeforeAll
    static void name() throws Exception {
        Names.are("127.0.0.1 elsewhere.test");
    }

    @BeforeEach
    void begin() {
        clients = new HttpClients();
    }

    @AfterEach
    void end() {
        clients.close();
    }

    private static Port.Manner answering(String head, String body) {
        return Http.manner(request -> "HTTP/1.1 " + head + "\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body);
    }

    private UrlCheck check(Port port) {
        return UrlCheck.of(URI.create("http://127.0.0.1:" + port.number() + "/secret"), clients)
                .within(SHORT);
    }

    private Outcome outcome(Port.Manner manner, UnaryOperator<UrlCheck> terms) throws Exception {
        try (Port port = Port.of(manner)) {
            return terms.apply(check(port)).call();
        }
    }

    private static void assertDown(Outcome outcome, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).contains(detail).doesNotContain("127.0.0.1", "secret");
    }

    @ParameterizedTest
    @CsvSource({
        "200, 200-299, UP",
        "204, '200,204', UP",
        "404, '200, 404', UP",
        "301, 200-299, DOWN",
        "302, 300-399, UP",
        "401, 200-299, DOWN",
        "401, 401, UP",
        "500, 200-299, DOWN",
        "503, 200-299, DOWN"
    })
    void theStatusCounts(int code, String expected, Status status) throws Exception {
        Outcome outcome =
                outcome(answering(code + " Whatever\r\nLocation: /other", ""), check -> check.expect(expected));

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(status);
        assertThat(outcome.detail()).startsWith(code + " in ");
        assertThat(outcome.data()).containsEntry("http.status", code).containsKey("answer.seconds");
    }

    @Test
    void theTextIsLookedForInTheCharsetOfTheAnswer() throws Exception {
        assertThat(outcome(answering("200 OK", "{\"größe\":1}"), check -> check.contains("größe"))
                        .status())
                .isEqualTo(Status.UP);
        assertThat(outcome(UrlIT::latin, check -> check.contains("größe")).status())
                .isEqualTo(Status.UP);
        assertDown(outcome(answering("200 OK", "small"), check -> check.contains("größe")), "without the text");
        assertDown(outcome(answering("500 Oops", "größe"), check -> check.contains("größe")), "500 in ");
    }

    private static void latin(Socket connection) throws IOException {
        Http.readHead(connection);
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=ISO-8859-1\r\nContent-Length: 5\r\n\r\ngröße";
        connection.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aBodyThatDoesNotEndIsLeft() throws Exception {
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n";
        long start = System.nanoTime();
        Outcome unread = outcome(trickling(head, 'x'), check -> check.within(Duration.ofSeconds(60)));

        assertThat(unread.status()).as(unread.toString()).isEqualTo(Status.UP);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        assertDown(
                outcome(trickling(head, 'x'), check -> check.contains("y")),
                "the text that it must contain has not come");
        assertThat(outcome(trickling(head, 'x'), check -> check.contains("xxx")).status())
                .isEqualTo(Status.UP);
    }

    @Test
    void noMoreThanOneMebibyteIsRead() throws Exception {
        Port.Manner endless = connection -> {
            saying("HTTP/1.1 200 OK\r\n\r\n").treat(connection);
            byte[] much = "x".repeat(10_000).getBytes(StandardCharsets.US_ASCII);
            while (true) {
                connection.getOutputStream().write(much);
            }
        };
        assertDown(
                outcome(endless, check -> check.contains("y").within(Duration.ofSeconds(30))),
                "without the text that it must contain");
    }

    static List<Arguments> servers() {
        return List.of(
                arguments("silent", SILENT, "no answer within "),
                arguments("trickling", trickling("HTTP/1.1 200 OK\r\nX: ", 'x'), "no answer within "),
                arguments("closing", CLOSING, "no answer: the connection has ended"),
                arguments("resetting", RESETTING, "no answer: "),
                arguments("no HTTP", saying("220 mail ESMTP\r\n"), "no answer: what it says is not of this protocol"),
                arguments(
                        "no status", saying("HTTP/1.1 OK\r\n\r\n"), "no answer: what it says is not of this protocol"),
                arguments(
                        "breaking off",
                        saying("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx")
                                .andClosing(),
                        "the body breaks off"),
                arguments(
                        "no chunk",
                        saying("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nyes\r\n"),
                        "the body breaks off"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("servers")
    void noAnswerIsDownInTimeAndLeavesNothingEachTime(String name, Port.Manner manner, String detail) throws Exception {
        try (Port port = Port.of(manner)) {
            UrlCheck check = check(port).contains("y").within(Duration.ofMillis(500));
            for (int run = 0; run < 3; run++) {
                assertDown(check.call(), detail);
            }
        }
    }

    @Test
    void nobodyThereIsDown() throws Exception {
        assertDown(
                UrlCheck.of(URI.create("http://127.0.0.1:" + Port.closed()), clients)
                        .call(),
                "the connection is refused");
        assertDown(UrlCheck.of(URI.create("http://nobody.test/"), clients).call(), "the name is not known");
    }

    @Test
    void aSlowAnswerIsDegraded() throws Exception {
        Port.Manner slow = connection -> {
            Http.readHead(connection);
            Thread.sleep(120);
            saying("HTTP/1.1 204 No Content\r\n\r\n").treat(connection);
        };
        Outcome outcome =
                outcome(slow, check -> check.slow(Duration.ofMillis(100)).within(Duration.ofSeconds(30)));

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DEGRADED);
        assertThat(outcome.detail()).endsWith(", slower than 100 ms");
        assertThat(outcome.data()).containsEntry("answer.seconds.warn", 0.1);
    }

    @Test
    void redirectionsAreFollowedWhereTheyShall() throws Exception {
        Port.Manner manner = Http.manner(request -> request.contains("/there")
                ? "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
                : "HTTP/1.1 302 Found\r\nLocation: /there\r\nContent-Length: 0\r\n\r\n");

        assertDown(outcome(manner, check -> check), "302 in ");
        assertThat(outcome(manner, check -> check.redirects(true).contains("ok"))
                        .status())
                .isEqualTo(Status.UP);
    }

    @Test
    void headersAreSentAndNeverShown() throws Exception {
        AtomicReference<String> asked = new AtomicReference<>("");
        Port.Manner manner = Http.manner(request -> {
            asked.set(request);
            return "HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n";
        });
        try (Port port = Port.of(manner)) {
            UrlCheck check = check(port).header("X-Key", "hush").method("HEAD");
            Outcome outcome = check.call();

            assertThat(outcome.toString() + check).doesNotContain("hush");
        }
        assertThat(asked.get())
                .startsWith("HEAD /secret HTTP/1.1\r\n")
                .contains("X-Key: hush\r\n")
                .doesNotContain("h2c");
    }

    @Test
    void runsShareAConnection() throws Exception {
        try (Port port = Port.of(answering("200 OK", "fine"))) {
            for (int run = 0; run < 20; run++) {
                assertThat(check(port).call().status()).isEqualTo(Status.UP);
            }
            assertThat(port.count()).isEqualTo(1);
        }
    }

    @Test
    void itsThreadsKnowNothingOfTheApplication() throws Exception {
        List<ClassLoader> loaders = new CopyOnWriteArrayList<>();
        outcome(answering("200 OK", ""), check -> check);
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("(?i).*http.*"))
                .map(Thread::getContextClassLoader)
                .filter(loader -> loader != null
                        && loader != ClassLoader.getSystemClassLoader().getParent())
                .forEach(loaders::add);

        assertThat(leftovers().newThreads(name -> name.matches("(?i).*http.*"))).isNotEmpty();
        assertThat(loaders).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "good, UP, 200 in",
        "untrusted, DOWN, no answer: its certificate is not trusted",
        "other, DOWN, no answer: its certificate is refused",
        "expired, DOWN, no answer: its certificate has expired"
    })
    void certificatesCount(String certificate, Status status, String detail) throws Exception {
        try (Port port = Port.of(answering("200 OK", ""), TcpIT.tls(certificate))) {
            Outcome outcome = UrlCheck.of(URI.create("https://127.0.0.1:" + port.number()), clients)
                    .call();

            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(status);
            assertThat(outcome.detail()).startsWith(detail);
        }
    }

    @Test
    void anInterruptedRunLeavesNothing() throws Exception {
        try (Port port = Port.of(SILENT)) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            Thread run = new Thread(() -> {
                try {
                    check(port).within(Duration.ofSeconds(50)).call();
                } catch (InterruptedException interrupted) {
                    thrown.set(interrupted);
                }
            });
            run.start();
            while (port.count() == 0) {
                Thread.sleep(5);
            }
            run.interrupt();
            run.join();

            assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        }
    }
}
