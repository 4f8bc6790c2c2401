package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.system.ClockCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class ClockIT {

    private static final Duration SHORT = Duration.ofMillis(300);

    @ParameterizedTest
    @CsvSource({
        "0, UP, give or take",
        "90, DOWN, 'behind, give or take'",
        "-90, DOWN, 'ahead, give or take'",
        "10, DEGRADED, beyond 1 s"
    })
    void aTimeServerIsBelieved(long seconds, Status status, String detail) throws Exception {
        try (TimeServer server = TimeServer.offBy(Duration.ofSeconds(seconds))) {
            Outcome outcome = ClockCheck.ntp(server.address()).call();

            assertThat(outcome.status()).isEqualTo(status);
            assertThat(outcome.detail()).contains(detail);
            assertThat((double) outcome.data().get("offset.seconds")).isBetween(seconds - 0.9, seconds + 0.9);
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @Test
    void aTimeServerThatRefusesOrIsLostItselfIsNotBelieved() throws Exception {
        assertThatItIsNotBelieved(
                answer -> answer.put(1, (byte) 0).put(12, "RATE".getBytes()), "refuses to answer (RATE)");
        assertThatItIsNotBelieved(answer -> answer.put(0, (byte) 0b11_100_100), "is not synchronised itself");
        assertThatItIsNotBelieved(answer -> answer.putLong(32, answer.getLong(40) + (60L << 32)), "contradicts itself");
    }

    @Test
    void theAnswerToAnotherQuestionIsWaitedOut() throws Exception {
        assertThatItIsNotBelieved(answer -> answer.putLong(24, 42), "nobody answers (SocketTimeoutException)");
    }

    @Test
    void aTimeServerThatIsNotThereIsToldInTime() throws Exception {
        String address;
        try (TimeServer server = TimeServer.offBy(Duration.ZERO)) {
            address = server.address();
        }
        assertThat(ClockCheck.ntp(address).within(SHORT).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DEGRADED, "not known: nobody answers (PortUnreachableException)");
    }

    @ParameterizedTest
    @CsvSource({"0, UP", "10, DEGRADED", "-60, DOWN"})
    void theDateOfAWebServerIsBelievedToTheSecond(long seconds, Status status) throws IOException {
        try (WebServer server = WebServer.of("Date: " + date(seconds))) {
            assertThat(ClockCheck.url(server.url()).call().status()).isEqualTo(status);
        }
    }

    @Test
    void aWebServerWithoutADateIsNotBelieved() throws IOException {
        try (WebServer server = WebServer.of("Server: mute")) {
            assertThat(ClockCheck.url(server.url()).call())
                    .isEqualTo(Outcome.degraded("not known: the web server's answer has no date"));
        }
    }

    private static String date(long seconds) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "America/Los_Angeles", "Asia/Kathmandu"})
    void aDatabasesTimeIsTheSameInWhateverZoneTheSessionIs(String zone) {
        JdbcDataSource database = new JdbcDataSource();
        database.setUrl("jdbc:h2:mem:" + zone.replace('/', '_') + ";TIME ZONE=" + zone);
        Outcome outcome = ClockCheck.database(database).call();

        assertThat(outcome.status()).as(outcome.toString()).isEqualTo(Status.UP);
        assertThat((double) outcome.data().get("offset.seconds")).isBetween(-1.0, 1.0);
    }

    private static void assertThatItIsNotBelieved(UnaryOperator<ByteBuffer> spoilt, String reason) throws Exception {
        try (TimeServer server = TimeServer.of(Duration.ofSeconds(90), spoilt)) {
            Outcome outcome = ClockCheck.ntp(server.address()).within(SHORT).call();

            assertThat(outcome.status()).isEqualTo(Status.DEGRADED);
            assertThat(outcome.detail()).startsWith("not known: ").contains(reason);
            assertThat(outcome.data()).isEmpty();
        }
    }
}
