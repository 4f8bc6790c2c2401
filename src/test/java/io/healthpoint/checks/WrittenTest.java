package io.healthpoint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrittenTest {

    @ParameterizedTest
    @CsvSource({"0, 0 %", "8.26, 8.3 %", "100, 100 %", "0.04, 0 %", "99.96, 100 %"})
    void aShareHasOneDecimalAtMost(double share, String text) {
        assertThat(Written.percent(share)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 B", "999, 999 B", "1500, 1.5 KB", "2000000, 2 MB", "9223372036854775807, 9.2 EB"})
    void anAmountIsInTheLargestUnit(long bytes, String text) {
        assertThat(Written.bytes(bytes)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 ms",
        "999, 999 ms",
        "1234, 1.2 s",
        "119000, 119 s",
        "120000, 2 min",
        "7200000, 2 h",
        "172800000, 2 days"
    })
    void aDurationIsInTheLargestUnitThatSaysEnough(long millis, String text) {
        assertThat(Written.duration(Duration.ofMillis(millis))).isEqualTo(text);
    }
}
