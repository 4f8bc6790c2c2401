package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundTest {

    @ParameterizedTest
    @CsvSource({
        ">1000, 1001, true",
        ">1000, 1000, false",
        "<3, 2, true",
        "<3, 3, false",
        ">-1, 0, true",
        "> 0.5, 0.6, true",
        ">80%, 80.1, true",
        "<  10  %, 9, true"
    })
    void aBoundHoldsOnItsSide(String bound, BigDecimal value, boolean holds) {
        assertThat(Bound.parse(bound).holds(value)).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1000", ">", "=3", ">=3", ">3 apples", ">1e3", ">1,000", "80%>", ">>3", ">9999999999999999"})
    void whatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Bound.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a bound: " + text);
    }

    @ParameterizedTest
    @CsvSource({
        ">90, >80, true",
        ">80, >80, true",
        ">70, >80, false",
        "<5, <10, true",
        "<10, <10, true",
        "<20, <10, false",
        ">90, <10, false"
    })
    void aWarningThatIsNeverSeenIsKnown(String warn, String down, boolean never) {
        assertThat(Bound.parse(warn).isNeverBefore(Bound.parse(down))).isEqualTo(never);
    }

    @Test
    void aShareIsKnownByItsSign() {
        assertThat(Bound.parse(">80%").percent()).isTrue();
        assertThat(Bound.parse(">80").percent()).isFalse();
    }
}
