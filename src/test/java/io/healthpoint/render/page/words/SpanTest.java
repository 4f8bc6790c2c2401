package io.healthpoint.render.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {

    @ParameterizedTest
    @CsvSource({
        "-5, 0 ns",
        "0, 0 ns",
        "999, 999 ns",
        "1000, 1 µs",
        "1449, 1.4 µs",
        "16000, 16 µs",
        "9950, 10 µs",
        "999499, 999 µs",
        "999500, 1 ms",
        "1200000, 1.2 ms",
        "89000000, 89 ms",
        "999499999, 999 ms",
        "999500000, 1 s",
        "6436687000, 6.4 s",
        "59999000000, 60 s"
    })
    void aTimeThatARunTakesHasTheDigitsThatMatter(long nanos, String words) {
        assertThat(Span.of(Duration.ofNanos(nanos))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "60, 1 min",
        "65, 1 min 5 s",
        "599, 9 min 59 s",
        "605, 10 min",
        "3600, 1 h",
        "7500, 2 h 5 min",
        "172799, 47 h 59 min",
        "172800, 2 d",
        "183600, 2 d 3 h"
    })
    void aTimeThatSomethingLastsHasTwoUnits(long seconds, String words) {
        assertThat(Span.of(Duration.ofSeconds(seconds))).isEqualTo(words);
    }
}
