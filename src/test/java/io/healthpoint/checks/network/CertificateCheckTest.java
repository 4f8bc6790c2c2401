package io.healthpoint.checks.network;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.network.CertificateSource.Found;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With two certificates of 2026-01-01: one lasts until 2026-01-31, the other for a year. */
class CertificateCheckTest {

    private static final Path PEM = Path.of("src/test/resources/io/healthpoint/checks/network/two.pem");
    private static final CertificateFile FILE = new CertificateFile(PEM, null);

    private static Outcome at(String time, CertificateSource source) {
        return CertificateCheck.of(source, () -> Instant.parse(time)).call();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-05T00:00:00Z, UP, valid for 26 days",
        "2026-01-10T00:00:01Z, DEGRADED, 'valid for 20 days only, less than 21 days'",
        "2026-01-28T00:00:01Z, DOWN, 'valid for 2 days only, less than 3 days'",
        "2026-01-31T00:00:01Z, DOWN, expired 1 s ago",
        "2026-03-02T00:00:00Z, DOWN, expired 30 days ago",
        "2025-12-31T23:59:59Z, DOWN, not valid yet"
    })
    void theFirstToEndCounts(String time, Status status, String detail) {
        Outcome outcome = at(time, FILE);

        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.detail()).isEqualTo(detail);
        assertThat(outcome.data())
                .containsEntry("certificates", 2)
                .containsEntry(
                        "left.seconds",
                        Duration.between(Instant.parse(time), Instant.parse("2026-01-31T00:00:00Z"))
                                .toSeconds());
    }

    @Test
    void levelsAreThoseOfTheOperator() {
        CertificateCheck check = CertificateCheck.of(FILE, () -> Instant.parse("2026-01-05T00:00:00Z"));

        assertThat(check.warn(Duration.ofDays(27)).call().status()).isEqualTo(Status.DEGRADED);
        assertThat(check.warn(Duration.ofDays(28))
                        .down(Duration.ofDays(27))
                        .call()
                        .status())
                .isEqualTo(Status.DOWN);
    }

    @Test
    void otherFaultsComeAfterThoseOfTime() {
        CertificateSource faulty =
                deadline -> new Found(FILE.fetch(deadline).certificates(), List.of("the certificate is not trusted"));

        assertThat(at("2026-01-10T00:00:01Z", faulty).detail()).isEqualTo("the certificate is not trusted");
        assertThat(at("2026-02-10T00:00:01Z", faulty).detail()).startsWith("expired ");
    }

    @Test
    void noneIsDown() {
        assertThat(at("2026-01-05T00:00:00Z", deadline -> new Found(List.of(), List.of())))
                .isEqualTo(Outcome.down("there is no certificate in it"));
        assertThat(at("2026-01-05T00:00:00Z", CertificateCheckTest::refused))
                .isEqualTo(Outcome.down("no certificate: the connection is refused"));
    }

    private static Found refused(Deadline deadline) throws IOException {
        throw new ConnectException("10.0.0.1");
    }
}
