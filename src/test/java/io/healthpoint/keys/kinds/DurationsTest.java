package io.healthpoint.keys.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "5s, PT5S",
        "2m, PT2M",
        "1h, PT1H",
        "PT5S, PT5S",
        "PT1.5S, PT1.5S",
        "P1D, PT24H",
        "0s, PT0S",
        "' 5s ', PT5S",
        "8760h, PT8760H",
        "pt5s, PT5S"
    })
    void readsBothForms(String text, Duration duration) {
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "5",
                "s",
                "5 s",
                "5sec",
                "-5s",
                "+5s",
                "PT-5S",
                "1.5s",
                "5S",
                "8761h",
                "P366D",
                "999999999999h",
                "99999999999999999999ms",
                "PT99999999999999999999S",
                "1d",
                "５s"
            })
    void refusesEverythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parse(text));
    }

    @Test
    void refusesZeroWhereItMakesNoSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> Durations.parsePositive("0ms"));
        assertThat(Durations.parsePositive("1ms")).isEqualTo(Duration.ofMillis(1));
    }

    @ParameterizedTest
    @CsvSource({
        "PT0.5S, 500ms",
        "PT5S, 5s",
        "PT90S, 90s",
        "PT2M, 2m",
        "PT1H, 1h",
        "PT90M, 90m",
        "PT0S, 0s",
        "PT1.001S, 1001ms"
    })
    void writesTheShortForm(Duration duration, String text) {
        assertThat(Durations.format(duration)).isEqualTo(text);
        assertThat(Durations.parse(text)).isEqualTo(duration);
    }
}
