package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.network.CertificateSource.Found;
import io.healthpoint.checks.network.CertificateSource.Unfit;
import java.io.IOException;
import java.net.ConnectException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateCheckTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");
    private static final Instant END_OF_SECOND = BEGIN.plus(Duration.ofDays(100));

    private X509Certificate first;
    private X509Certificate second;

    @BeforeEach
    void read() throws Exception {
        first = Pem.certificates().get(0);
        second = Pem.certificates().get(1);
    }

    private static CertificateCheck check(Instant now, List<String> faults, X509Certificate... certificates) {
        return CertificateCheck.of(deadline -> new Found(List.of(certificates), faults), () -> now);
    }

    private Outcome at(Instant now) {
        return check(now, List.of(), first).call();
    }

    @ParameterizedTest
    @CsvSource({
        "P365D, UP, valid for 365 days",
        "P21DT1S, UP, valid for 21 days",
        "P21D, DEGRADED, 'valid for 21 days only, less than 21 days'",
        "P20DT23H59M59S, DEGRADED, 'valid for 20 days only, less than 21 days'",
        "P3DT1S, DEGRADED, 'valid for 3 days only, less than 21 days'",
        "P3D, DOWN, 'valid for 3 days only, less than 3 days'",
        "PT3H, DOWN, 'valid for 3 h only, less than 3 days'",
        "PT-1S, DOWN, expired 1 s ago",
        "P-5D, DOWN, expired 5 days ago"
    })
    void whatIsLeftCountsByItsLevels(Duration left, Status status, String detail) {
        Outcome outcome = at(END.minus(left));

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.detail()).isEqualTo(detail);
        assertThat(outcome.data())
                .containsEntry("left.seconds", left.toSeconds())
                .containsEntry("left.seconds.warn", Duration.ofDays(21).toSeconds())
                .containsEntry("left.seconds.down", Duration.ofDays(3).toSeconds())
                .containsEntry("certificates", 1);
    }

    @Test
    void levelsMayBeOthers() {
        CertificateCheck check = check(END.minus(Duration.ofHours(5)), List.of(), first);

        assertThat(check.warn(Duration.ofHours(4))
                        .down(Duration.ofHours(1))
                        .call()
                        .status())
                .isEqualTo(Status.UP);
        assertThat(check.warn(Duration.ofHours(6))
                        .down(Duration.ofHours(1))
                        .call()
                        .detail())
                .isEqualTo("valid for 5 h only, less than 6 h");
        assertThat(check.down(Duration.ofHours(6)).call().status()).isEqualTo(Status.DOWN);
    }

    @Test
    void whatIsNotValidYetIsDown() {
        assertThat(at(BEGIN).status()).isEqualTo(Status.UP);
        Outcome early = at(BEGIN.minusSeconds(1));
        assertThat(early.status()).isEqualTo(Status.DOWN);
        assertThat(early.detail()).isEqualTo("not valid yet");
    }

    @Test
    void theOneThatEndsFirstCountsWhereverItStands() {
        Instant now = END_OF_SECOND.minus(Duration.ofDays(4));
        assertThat(check(now, List.of(), first, second).call())
                .isEqualTo(check(now, List.of(), second, first).call());

        Outcome outcome = check(now, List.of(), first, second).call();
        assertThat(outcome.detail()).isEqualTo("valid for 4 days only, less than 21 days");
        assertThat(outcome.data()).containsEntry("certificates", 2);
        assertThat(check(END_OF_SECOND.plusSeconds(60), List.of(), first, second)
                        .call()
                        .detail())
                .isEqualTo("expired 60 s ago");
    }

    @Test
    void whatElseIsWrongIsDownHoweverLongTheyAreValid() {
        List<String> faults = List.of("the certificate is for another host", "the certificate is not trusted");
        Outcome outcome = check(BEGIN, faults, first).call();
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("the certificate is for another host");
        assertThat(check(END.plusSeconds(9), faults, first).call().detail()).isEqualTo("expired 9 s ago");
    }

    @Test
    void whereThereIsNoneItIsDown() {
        Outcome outcome = check(BEGIN, List.of()).call();
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("there is no certificate in it");
    }

    @Test
    void whatCannotBeHadIsDownInWordsOfOurOwn() {
        assertThat(failing(new ConnectException("shop.intern:443")))
                .isEqualTo(Outcome.down("no certificate: the connection is refused"));
        assertThat(failing(new Unfit("the file is missing", new IOException("/etc/tls/shop.pem"))))
                .isEqualTo(Outcome.down("the file is missing"));
    }

    private static Outcome failing(IOException failure) {
        CertificateSource source = deadline -> {
            throw failure;
        };
        return CertificateCheck.of(source, () -> BEGIN).call();
    }
}
