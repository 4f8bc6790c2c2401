package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.time.NoTime;
import io.healthpoint.checks.time.Offset;
import io.healthpoint.checks.time.Reference;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockCheckTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, UP, '0 ms behind, give or take 0 ms'",
        "1000, 1000, UP, '1 s behind, give or take 0 ms'",
        "1001, 1001, DEGRADED, '1 s behind, give or take 0 ms, beyond 1 s'",
        "-2500, -2300, DEGRADED, '2.4 s ahead, give or take 100 ms, beyond 1 s'",
        "30500, 31500, DOWN, '31 s behind, give or take 500 ms, beyond 30 s'",
        "-40000, -31000, DOWN, '35.5 s ahead, give or take 4.5 s, beyond 30 s'",
        "-40000, 40000, UP, '0 ms behind, give or take 40 s'",
        "500, 2500, UP, '1.5 s behind, give or take 1 s'",
        "-10000, 60000, UP, '25 s behind, give or take 35 s'",
    })
    void onlyWhatIsCertainCounts(long least, long most, Status status, String detail) {
        Offset offset = new Offset(Duration.ofMillis(least), Duration.ofMillis(most));

        assertThat(check(deadline -> offset).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(status, detail);
    }

    @Test
    void theNumbersAreData() {
        assertThat(check(deadline -> new Offset(Duration.ofMillis(-300), Duration.ofMillis(-100)))
                        .warn(Duration.ofMillis(50))
                        .call()
                        .data())
                .containsEntry("offset.seconds", -0.2)
                .containsEntry("doubt.seconds", 0.1)
                .containsEntry("offset.seconds.warn", 0.05)
                .containsEntry("offset.seconds.down", 30.0);
    }

    @Test
    void nobodyToAskIsDegradedAndNeverTellsTheirWords() {
        assertThat(check(deadline -> {
                            throw new java.net.UnknownHostException("secret.example.org");
                        })
                        .call())
                .isEqualTo(Outcome.degraded("not known: nobody answers (UnknownHostException)"));
        assertThat(check(deadline -> {
                            throw new NoTime("the time server tells no time");
                        })
                        .call())
                .isEqualTo(Outcome.degraded("not known: the time server tells no time"));
    }

    @Test
    void theRunsTimeIsHandedOn() {
        check(deadline -> {
                    assertThat(deadline.left()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
                    return new Offset(Duration.ZERO, Duration.ZERO);
                })
                .within(Duration.ofHours(1))
                .call();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "time.example.org",
                "my_host",
                "192.0.2.1",
                "192.0.2.1:1123",
                "[2001:db8::1]",
                "[2001:db8::1]:123"
            })
    void aTimeServerIsAHostOrAHostAndAPort(String server) {
        assertThat(ClockCheck.ntp(server)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a b", "user@host", "host/path", "host:", "host:port", "2001:db8::1", "ntp://host"})
    void anythingElseIsRefused(String server) {
        assertThatThrownBy(() -> ClockCheck.ntp(server))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ntp must be a host, or host:port, was " + server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://host/", "host", "http:///path", "mailto:me@example.org"})
    void aUrlIsOneOfHttp(String url) {
        assertThatThrownBy(() -> ClockCheck.url(URI.create(url)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("url must begin with http:// or https:// and name a host");
    }

    @Test
    void wrongDurationsAreRefused() {
        ClockCheck check = ClockCheck.ntp("time.example.org");

        assertThatThrownBy(() -> check.warn(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("warn and down must be zero or longer, were PT-0.001S and PT30S");
        assertThatThrownBy(() -> check.within(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("within must be longer than zero, was PT0S");
    }

    private static ClockCheck check(Reference reference) {
        return new ClockCheck(
                reference, new ClockCheck.Limits(Duration.ofSeconds(1), Duration.ofSeconds(30)), Duration.ofSeconds(5));
    }
}
