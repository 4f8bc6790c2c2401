package io.healthpoint.it.network;

import static io.healthpoint.it.network.Port.CLOSING;
import static io.healthpoint.it.network.Port.RESETTING;
import static io.healthpoint.it.network.Port.SILENT;
import static io.healthpoint.it.network.Port.saying;
import static io.healthpoint.it.network.Port.trickling;
import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.network.TcpCheck;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class TcpIT extends LeavingNothing {

    private static final Duration SHORT = Duration.ofMillis(600);

    @BeforeAll
    static void name() throws Exception {
        Names.are("127.0.0.2 many.test", "127.0.0.1 many.test", "127.0.0.1 under_score");
    }

    private static Outcome outcome(Port.Manner manner, UnaryOperator<TcpCheck> terms) throws Exception {
        try (Port port = Port.of(manner)) {
            return terms.apply(TcpCheck.of("127.0.0.1", port.number()).within(SHORT))
                    .call();
        }
    }

    private static void assertDown(Outcome outcome, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).contains(detail).doesNotContain("127.0.0.1", "test");
    }

    @Test
    void aPortThatTakesConnectionsIsUp() throws Exception {
        Outcome outcome = outcome(SILENT, check -> check);

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.UP);
        assertThat(outcome.detail()).startsWith("connected in ");
        assertThat(outcome.data()).containsKey("connect.seconds");
    }

    @Test
    void whatIsSaidIsHeard() throws Exception {
        assertThat(outcome(saying("220 mail.example ESMTP\r\n"), check -> check.expect("220"))
                        .status())
                .isEqualTo(Status.UP);
        assertThat(outcome(TcpIT::redis, check -> check.send("PING\r\n").expect("PONG"))
                        .status())
                .isEqualTo(Status.UP);
        assertThat(outcome(trickling("…ä", 'x'), check -> check.expect("äxxx")).status())
                .isEqualTo(Status.UP);
    }

    private static void redis(Socket connection) throws java.io.IOException, InterruptedException {
        String asked = new String(connection.getInputStream().readNBytes(6));
        saying(asked.equals("PING\r\n") ? "+PONG\r\n" : "-ERR\r\n").treat(connection);
    }

    @Test
    void anotherAnswerIsDown() throws Exception {
        assertDown(outcome(saying("550 busy\r\n").andClosing(), check -> check.expect("220")), "answers otherwise");
        assertDown(outcome(TcpIT::flood, check -> check.expect("220")), "answers otherwise");
    }

    private static void flood(Socket connection) throws java.io.IOException {
        byte[] much = new byte[100_000];
        while (true) {
            connection.getOutputStream().write(much);
        }
    }

    @Test
    void noAnswerIsDownInTime() throws Exception {
        assertDown(outcome(SILENT, check -> check.expect("220")), "no answer in time");
        assertDown(outcome(trickling("", 'x'), check -> check.expect("220")), "no answer in time");
        assertDown(outcome(RESETTING, check -> check.expect("220")), "the connection has ended");
        assertDown(outcome(CLOSING, check -> check.expect("220")), "answers otherwise");
    }

    @Test
    void nobodyThereIsDown() throws Exception {
        assertDown(TcpCheck.of("127.0.0.1", Port.closed()).call(), "no connection: the connection is refused");
        assertDown(TcpCheck.of("nobody.test", 80).call(), "no connection: the name is not known");
    }

    @Test
    void aPortThatSwallowsAttemptsIsDownInTime() throws Exception {
        List<Socket> waiting = new ArrayList<>();
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            for (int count = 0; count < 2; count++) {
                waiting.add(new Socket("127.0.0.1", full.getLocalPort()));
            }
            assertDown(
                    TcpCheck.of("127.0.0.1", full.getLocalPort()).within(SHORT).call(), "no answer in time");
        } finally {
            for (Socket socket : waiting) {
                socket.close();
            }
        }
    }

    @Test
    void eachAddressIsTried() throws Exception {
        try (Port port = Port.of(SILENT)) {
            assertThat(TcpCheck.of("many.test", port.number()).call().status()).isEqualTo(Status.UP);
        }
        try (Port port = Port.of(SILENT, new ServerSocket(0, 50, InetAddress.getByName("::1")))) {
            assertThat(TcpCheck.of("[::1]", port.number()).call().status()).isEqualTo(Status.UP);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "good, 127.0.0.1, default, UP, connected",
        "good, good.test, default, UP, connected",
        "good, under_score, none, UP, connected",
        "untrusted, 127.0.0.1, default, DOWN, its certificate is not trusted",
        "untrusted, 127.0.0.1, none, UP, connected",
        "other, 127.0.0.1, default, DOWN, its certificate is refused",
        "other, 127.0.0.1, none, UP, connected",
        "expired, 127.0.0.1, default, DOWN, its certificate has expired",
        "expired, 127.0.0.1, none, UP, connected",
        "early, 127.0.0.1, default, DOWN, its certificate is not valid yet",
        "below-ended, 127.0.0.1, default, DOWN, its certificate has expired"
    })
    void certificatesCount(String certificate, String host, String trust, Status status, String detail)
            throws Exception {
        try (Port port = Port.of(saying("220 ready"), tls(certificate))) {
            TcpCheck check = TcpCheck.of(host, port.number()).tls(true).expect("220");
            Outcome outcome = (trust.equals("none") ? check.trustingAnyone() : check).call();

            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(status);
            assertThat(outcome.detail()).contains(detail);
        }
    }

    static SSLServerSocket tls(String certificate) throws Exception {
        return (SSLServerSocket) Certificates.of(certificate)
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    }

    @ParameterizedTest
    @CsvSource({"good.test, good.test", "under_score, ''", "127.0.0.1, ''"})
    void theNameIsAskedFor(String host, String asked) throws Exception {
        List<String> names = new ArrayList<>();
        Port.Manner noting = connection -> {
            SSLSocket encrypted = (SSLSocket) connection;
            encrypted.startHandshake();
            ((ExtendedSSLSession) encrypted.getSession())
                    .getRequestedServerNames()
                    .forEach(name -> names.add(((SNIHostName) name).getAsciiName()));
            saying("220").treat(connection);
        };
        try (Port port = Port.of(noting, tls("good"))) {
            TcpCheck.of(host, port.number())
                    .tls(true)
                    .trustingAnyone()
                    .expect("220")
                    .call();
        }
        assertThat(String.join(",", names)).isEqualTo(asked);
    }

    @Test
    void whatIsNoTlsIsDownInTime() throws Exception {
        assertDown(outcome(SILENT, check -> check.tls(true)), "no answer in time");
        assertDown(outcome(saying("220 ready\r\n"), check -> check.tls(true)), "it speaks no TLS");
        // A record of TLS that claims to be long, byte by byte.
        assertDown(
                outcome(trickling("\u0016\u0003\u0003\u003f\u003f", 0), check -> check.tls(true)), "no answer in time");
        assertDown(outcome(CLOSING, check -> check.tls(true)), "the connection has ended");
        assertDown(outcome(RESETTING, check -> check.tls(true)), "the connection has ended");
    }
}
