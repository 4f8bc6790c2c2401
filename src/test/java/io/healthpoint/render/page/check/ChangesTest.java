package io.healthpoint.render.page.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Instant NOW = Instant.parse("2026-03-14T15:00:00Z");

    private static CheckHistory history(
            long runsSinceStart, Duration firstRun, long changesSinceStart, Duration... changes) {
        List<StatusChange> known = Stream.of(changes)
                .map(ago -> new StatusChange("a", Status.UP, Status.DOWN, "", NOW.minus(ago), Duration.ZERO))
                .toList();
        List<CheckHistory.Run> runs = List.of(
                new CheckHistory.Run(NOW.minus(firstRun), Status.UP, Duration.ZERO),
                new CheckHistory.Run(NOW, Status.UP, Duration.ZERO));
        return new CheckHistory(
                NOW,
                runs,
                known,
                new CheckHistory.Counts(runsSinceStart, 0, 0, 0, changesSinceStart, Duration.ZERO, List.of()));
    }

    @Test
    void ofADayItSpeaksOnlyWhereADayIsKnown() {
        Duration hour = Duration.ofHours(1);
        assertThat(Changes.counted(history(9000, hour, 2, Duration.ofHours(30), hour), NOW))
                .isEqualTo("changed once in 24 h");
        assertThat(Changes.counted(history(9000, hour, 1, Duration.ofHours(30)), NOW))
                .isEqualTo("no change in 24 h");
        assertThat(Changes.counted(history(2, Duration.ofMinutes(125), 1, hour), NOW))
                .isEqualTo("changed once since its first run 2 h 5 min ago");
    }

    @Test
    void whereOlderChangesAreForgottenItSaysHowFarItsMemoryReaches() {
        Duration[] twenty = IntStream.rangeClosed(1, 20)
                .mapToObj(index -> Duration.ofMinutes(21 - index))
                .toArray(Duration[]::new);
        assertThat(Changes.counted(history(9000, Duration.ofHours(1), 74, twenty), NOW))
                .isEqualTo("changed 20 times in the last 20 min, 74 times since the start");
    }

    @Test
    void whereTheOldestKnownIsOlderThanADayTheDayIsWhole() {
        assertThat(Changes.counted(
                        history(9000, Duration.ofHours(1), 74, Duration.ofHours(25), Duration.ofHours(2)), NOW))
                .isEqualTo("changed once in 24 h");
    }
}
