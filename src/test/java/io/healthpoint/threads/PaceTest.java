package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void timeIsWhatItsClocksShowAlsoWhereTheOneThatMeasuresOverflows() {
        Time time = new Time(() -> Instant.EPOCH, () -> Long.MIN_VALUE + 4);

        assertThat(time.now()).isEqualTo(Instant.EPOCH);
        assertThat(time.since(Long.MAX_VALUE)).isEqualTo(Duration.ofNanos(5));
    }

    @Test
    void chanceIsAnotherOneEachTimeFromZeroToOne() {
        double[] chances =
                DoubleStream.generate(Pace.SYSTEM.chance()).limit(100).toArray();

        assertThat(chances).doesNotHaveDuplicates();
        for (double chance : chances) {
            assertThat(chance).isBetween(0.0, 1.0);
        }
    }
}
