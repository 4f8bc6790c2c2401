package io.healthpoint.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineTest {

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
    private final Deadline deadline = Deadline.in(Duration.ofMillis(10), nanos::get);

    @Test
    void whatIsLeftGetsLessAndIsNeverNegativeWhateverTheClockBeganAt() {
        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(10));
        nanos.addAndGet(4_000_000);
        assertThat(deadline.left()).isEqualTo(Duration.ofMillis(6));
        assertThat(deadline.isPast()).isFalse();
        nanos.addAndGet(7_000_000);
        assertThat(deadline.left()).isZero();
        assertThat(deadline.isPast()).isTrue();
    }

    @Test
    void millisecondsAreNeverNoneForThatWouldMeanNoLimit() {
        assertThat(deadline.millisLeft()).isEqualTo(10);
        nanos.addAndGet(20_000_000);
        assertThat(deadline.millisLeft()).isEqualTo(1);
        assertThat(Deadline.in(Duration.ofDays(365)).millisLeft()).isEqualTo(Integer.MAX_VALUE);
    }

    @ParameterizedTest
    @CsvSource({"5000, 4900", "400, 300", "200, 150", "4, 3"})
    void anEarlyOneLeavesATenthOfASecondOrAQuarterToTellWhatCameOut(long length, long left) {
        assertThat(Deadline.shortOf(Duration.ofMillis(length), nanos::get).left())
                .isEqualTo(Duration.ofMillis(left));
    }

    @Test
    void whatIsNoLengthIsRefusedWithItsNameAndValue() {
        assertThat(Deadline.positive("within", Duration.ofMillis(1))).isEqualTo(Duration.ofMillis(1));
        assertThatThrownBy(() -> Deadline.positive("within", Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("within must be longer than 0, was PT0S");
        assertThatThrownBy(() -> Deadline.positive("slow", Duration.ofSeconds(-1)))
                .hasMessage("slow must be longer than 0, was PT-1S");
    }
}
