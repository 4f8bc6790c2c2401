package io.healthpoint.fleet.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FakeTime time = new FakeTime();
    private final Watch watch = new Watch(time.time(), INTERVAL);

    @Test
    void whoHasNotChangedItsEntryForThreeIntervalsIsSilent() {
        look("a", 1);
        look("a", 1);
        look("a", 1);
        assertThat(isSilent("a")).isFalse();
        look("a", 1);
        assertThat(isSilent("a")).isTrue();
        look("a", 2);
        assertThat(isSilent("a")).isFalse();
    }

    @Test
    void nobodyIsSilentWhoCouldNotBeHeard() {
        look("a", 1);
        time.pass(Duration.ofMinutes(5));
        look("a", 1);
        assertThat(isSilent("a")).isFalse();
        assertThat(watch.silentFor(Duration.ofMinutes(1))).isEmpty();
    }

    @Test
    void whoWasSilentBeforeIsSilentAfterwardsToo() {
        for (int looks = 0; looks < 4; looks++) {
            look("a", 1);
        }
        time.pass(Duration.ofMinutes(5));
        look("a", 1);
        assertThat(isSilent("a")).isTrue();
    }

    private void look(String node, long beat) {
        String text = Entries.of(node, node, beat, INTERVAL, Instant.EPOCH).text();
        time.pass(INTERVAL);
        watch.saw(Map.of(EntryKey.ofNode(node), text));
    }

    private boolean isSilent(String node) {
        return watch.all().get(node).isSilent(INTERVAL, watch.lookedAt());
    }
}
