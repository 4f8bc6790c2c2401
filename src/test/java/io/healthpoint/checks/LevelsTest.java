package io.healthpoint.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Level;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LevelsTest {

    private final Levels free = new Levels(Side.BELOW, Level.percent(10), Level.bytes(20));
    private final Levels used = new Levels(Side.OVER, Level.percent(85), Level.percent(95));

    @ParameterizedTest
    @CsvSource({"101, UP", "100, UP", "99, DEGRADED", "20, DEGRADED", "19, DOWN", "0, DOWN"})
    void whatIsFreeCrossesALevelBelowIt(long amount, Status status) {
        assertThat(free.status(amount, 1000)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, UP", "850, UP", "851, DEGRADED", "950, DEGRADED", "951, DOWN", "1000, DOWN"})
    void whatIsUsedCrossesALevelAboveIt(long amount, Status status) {
        assertThat(used.status(amount, 1000)).isEqualTo(status);
    }

    @Test
    void theTextHasTheUnitOfTheLevelThatWasCrossed() {
        assertThat(free.written(500, 1000, "free")).isEqualTo("50 % free");
        assertThat(free.written(83, 1000, "free")).isEqualTo("8.3 % free, below 10 %");
        assertThat(free.written(19, 1000, "free")).isEqualTo("19 B free, below 20 B");
    }

    @Test
    void aNumberThatCrossedALevelNeverReadsLikeTheLevel() {
        assertThat(used.written(850_001, 1_000_000, "used")).isEqualTo("85.1 % used, over 85 %");
        assertThat(free.written(99_999, 1_000_000, "free")).isEqualTo("9.9 % free, below 10 %");
    }

    @Test
    void anAmountNearTheLargestNumberIsNoOverflow() {
        assertThat(used.written(Long.MAX_VALUE, Long.MAX_VALUE, "used")).isEqualTo("100 % used, over 95 %");
    }

    @Test
    void theDataHasEachLevelInItsUnit() {
        assertThat(free.data("free", 500, 1000))
                .containsEntry("free.percent", 50.0)
                .containsEntry("free.percent.warn", 10.0)
                .containsEntry("free.bytes.down", 20L)
                .hasSize(3);
    }

    @Test
    void aWarningThatCanNeverComeFirstIsNotToldOf() {
        assertThat(free.withDown(Level.percent(50)).data("free", 600, 1000))
                .containsOnlyKeys("free.percent", "free.percent.down");
        assertThat(used.withDown(Level.percent(20)).data("used", 600, 1000))
                .containsOnlyKeys("used.percent", "used.percent.down");
    }

    @Test
    void aShareThatIsNoneIsRefusedWithItsKey() {
        assertThatThrownBy(() -> Levels.share("pause.warn", Level.bytes(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pause.warn must be a share, such as 80%, was 5B");
    }
}
