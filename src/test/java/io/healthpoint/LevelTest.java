package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelTest {

    @ParameterizedTest
    @CsvSource({"0B, 0", "500MB, 500000000", "1.5 GB, 1500000000", "1KiB, 1024", "2 MiB, 2097152", "3TB, 3000000000000"
    })
    void anAmountIsReadWithItsUnit(String text, long bytes) {
        assertThat(Level.parse(text)).isEqualTo(Level.bytes(bytes));
        assertThat(Level.parse(text).of(7)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource({"0%, 0", "10%, 20", "12.5 %, 25", "99.9%, 199", "100%, 200"})
    void aShareIsOfTheWholeRoundedDown(String text, long of200) {
        assertThat(Level.parse(text).of(200)).isEqualTo(of200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10", "", "%", "-1%", "101%", "100.1%", "5s", "1 0%", "500mb", "10PB", "1e3B", "NaN%", "iB", "1iB"
            })
    void whatHasNoUnitOrIsOutOfRangeIsRefused(String text) {
        assertThatThrownBy(() -> Level.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aShareOfMuchDoesNotOverflow() {
        assertThat(Level.percent(50).of(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE / 2);
    }

    @Test
    void aRangeIsCheckedWhoeverMakesIt() {
        assertThatThrownBy(() -> Level.percent(100.5)).hasMessageContaining("100.5");
        assertThatThrownBy(() -> Level.bytes(-1)).hasMessageContaining("-1");
    }
}
