package io.healthpoint.checks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpStatusesTest {

    @ParameterizedTest
    @CsvSource({
        "199, false",
        "200, true",
        "250, true",
        "299, true",
        "300, false",
        "403, false",
        "404, true",
        "405, false"
    })
    void rangesHoldBothEndsAndSingleOnesThemselves(int status, boolean contained) {
        assertThat(HttpStatuses.parse("200-299, 404").contain(status)).isEqualTo(contained);
    }

    @Test
    void theWidestHoldsAll() {
        HttpStatuses all = HttpStatuses.parse("100-599");
        assertThat(IntStream.rangeClosed(100, 599)).allMatch(all::contain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "200,",
                "2xx",
                "20",
                "2000",
                "099",
                "600",
                "200-",
                "-299",
                "200–299",
                "200-299-404",
                "٢٠٠"
            })
    void whatIsNoneIsRefusedWithTheRuleAndTheValue(String text) {
        assertThatThrownBy(() -> HttpStatuses.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("statuses must be such as 200-299 or 200,404, was ");
    }

    @Test
    void aRangeThatEndsBeforeItBeginsIsRefused() {
        assertThatThrownBy(() -> HttpStatuses.parse("404,299-200"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a range of statuses must begin with the lower, was 299-200");
    }
}
