package io.healthpoint.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

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

    @Test
    void oneThatEndsEarlyLeavesATenthOfASecondOrAQuarterToTellWhatCameOut() {
        assertThat(Deadline.shortOf(Duration.ofSeconds(5), () -> 0).left()).isEqualTo(Duration.ofMillis(4900));
        assertThat(Deadline.shortOf(Duration.ofMillis(100), () -> 0).left()).isEqualTo(Duration.ofMillis(75));
    }
}
