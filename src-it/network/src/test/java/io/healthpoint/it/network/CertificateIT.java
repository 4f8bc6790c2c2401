package io.healthpoint.it.network;

import static io.healthpoint.it.network.Port.SILENT;
import static io.healthpoint.it.network.Port.saying;
import static io.healthpoint.it.network.Port.trickling;
import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.network.CertificateCheck;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class CertificateIT extends LeavingNothing {

    private static final Duration SHORT = Duration.ofMillis(600);

    @TempDir
    Path folder;

    private static final Port.Manner SHAKING_HANDS = connection -> ((SSLSocket) connection).startHandshake();

    private static void assertDown(Outcome outcome, String detail) {
        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).contains(detail).doesNotContain("127.0.0.1", "test");
    }

    @ParameterizedTest
    @CsvSource({
        "good, default, UP, valid for 88 days, 3",
        "soon, default, DEGRADED, 'valid for 9 days only, less than 21 days', 2",
        "too-soon, default, DOWN, 'only, less than 3 days', 2",
        "expired, default, DOWN, expired 2 days ago, 2",
        "expired, none, DOWN, expired 2 days ago, 2",
        "early, default, DOWN, not valid yet, 2",
        "early, none, DOWN, not valid yet, 2",
        "other, default, DOWN, the certificate is for another host, 2",
        "other, none, DOWN, the certificate is for another host, 2",
        "below-ended, default, DOWN, expired 10 days ago, 3",
        "untrusted, default, DOWN, the certificate is not trusted, 1",
        "untrusted, none, UP, valid for 88 days, 1"
    })
    void eachFaultHasItsWords(String certificate, String trust, Status status, String detail, int count)
            throws Exception {
        try (Port port = Port.of(SHAKING_HANDS, TcpIT.tls(certificate))) {
            CertificateCheck check = CertificateCheck.of("127.0.0.1", port.number());
            Outcome outcome = (trust.equals("none") ? check.trustingAnyone() : check).call();

            assertThat(outcome.status()).as(outcome.toString()).isEqualTo(status);
            assertThat(outcome.detail()).contains(detail);
            assertThat(outcome.data())
                    .containsEntry("certificates", count)
                    .containsEntry("left.seconds.warn", 21 * 86_400L)
                    .containsEntry("left.seconds.down", 3 * 86_400L)
                    .containsKey("left.seconds");
        }
    }

    @Test
    void theServerIsAskedForAnotherName() throws Exception {
        try (Port port = Port.of(SHAKING_HANDS, TcpIT.tls("good"))) {
            CertificateCheck check = CertificateCheck.of("127.0.0.1", port.number());

            assertThat(check.serverName("good.test").call().status()).isEqualTo(Status.UP);
            assertDown(check.serverName("bad.example").call(), "for another host");
        }
    }

    // Neither the side that wants a certificate of ours nor one that does not say goodbye hides its own.
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void whatIsShownCountsWhateverComesThen(String version) throws Exception {
        SSLServerSocket wanting = TcpIT.tls("good");
        wanting.setNeedClientAuth(true);
        wanting.setEnabledProtocols(new String[] {version});
        try (Port port = Port.of(SHAKING_HANDS, wanting)) {
            assertThat(CertificateCheck.of("127.0.0.1", port.number()).call().status())
                    .isEqualTo(Status.UP);
        }
        SSLServerSocket mute = TcpIT.tls("good");
        mute.setEnabledProtocols(new String[] {version});
        try (Port port = Port.of(SHAKING_HANDS, mute)) {
            long start = System.nanoTime();
            CertificateCheck check =
                    CertificateCheck.of("127.0.0.1", port.number()).within(Duration.ofSeconds(40));

            assertThat(check.call().status()).isEqualTo(Status.UP);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void whoShowsNoneIsDownInTime() throws Exception {
        assertDown(at(SILENT), "no certificate: no answer in time");
        assertDown(at(trickling("\u0016\u0003\u0003\u003f\u003f", 0)), "no certificate: no answer in time");
        assertDown(at(saying("220 ready\r\n")), "no certificate: it speaks no TLS");
        assertDown(at(Socket::close), "no certificate: the connection has ended");
        assertDown(CertificateCheck.of("127.0.0.1", Port.closed()).call(), "no certificate: the connection is refused");
    }

    private static Outcome at(Port.Manner manner) throws IOException, InterruptedException {
        try (Port port = Port.of(manner)) {
            return CertificateCheck.of("127.0.0.1", port.number()).within(SHORT).call();
        }
    }

    @Test
    void ofAPemFileTheFirstToEndCounts() throws Exception {
        Certificates.savePem(folder.resolve("file"), "good", "soon");

        Outcome outcome = file(null);

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.DEGRADED);
        assertThat(outcome.data()).containsEntry("certificates", 5);
    }

    @ParameterizedTest
    @CsvSource({"PKCS12, secret, UP", "JKS, secret, UP", "JKS, , UP"})
    void storesAreRead(String type, String password, Status status) throws Exception {
        Certificates.save(folder.resolve("file"), type, "secret", "good");

        assertThat(file(password).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void aWrongPasswordIsTold(String type) throws Exception {
        Certificates.save(folder.resolve("file"), type, "secret", "good");

        assertDown(file("wrong"), "the password of the file is wrong");
        Files.delete(folder.resolve("password"));
        assertDown(
                CertificateCheck.of(folder.resolve("file"), folder.resolve("password"))
                        .call(),
                "the file of its password cannot be read");
    }

    @Test
    void whatIsInNoFileIsTold() throws Exception {
        assertDown(file(null), "the file is missing");
        Files.writeString(folder.resolve("file"), "nothing");
        assertDown(file(null), "the file cannot be read as PEM, PKCS #12 or JKS");
        Files.writeString(folder.resolve("file"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        assertDown(file(null), "the file cannot be read as PEM, PKCS #12 or JKS");
        Files.writeString(folder.resolve("file"), "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        assertDown(file(null), "there is no certificate in it");
        Certificates.save(folder.resolve("file"), "PKCS12", "secret", "good");
        assertDown(file(null), "no certificate in it that can be read without a password");
        Certificates.save(folder.resolve("file"), "PKCS12", "secret");
        assertDown(file("secret"), "there is no certificate in it");
    }

    private Outcome file(String password) throws IOException {
        Path secret = folder.resolve("password");
        if (password != null) {
            Files.writeString(secret, password + "\n");
        }
        return CertificateCheck.of(folder.resolve("file"), password == null ? null : secret)
                .call();
    }
}
