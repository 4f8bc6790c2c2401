package io.healthpoint.fleet.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FakeTime time = new FakeTime();
    private final List<String> read = new ArrayList<>();
    private final Watch watch = new Watch(time.time(), INTERVAL, this::read);

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

    @Test
    void toFindWhoIsSilentTheEntriesOfTheOthersAreNotRead() {
        for (int beat = 1; beat <= 3; beat++) {
            time.pass(INTERVAL);
            watch.saw(Map.of(EntryKey.ofNode("lives"), text("lives", beat), EntryKey.ofNode("gone"), text("gone", 1)));
        }

        assertThat(watch.silentFor(INTERVAL)).extracting(Map.Entry::getKey).containsExactly("gone");
        assertThat(read).containsExactly(text("gone", 1));
    }

    private void look(String node, long beat) {
        time.pass(INTERVAL);
        watch.saw(Map.of(EntryKey.ofNode(node), text(node, beat)));
    }

    private static String text(String node, long beat) {
        return Entries.of(node, node, beat, INTERVAL, Instant.EPOCH).text();
    }

    private Optional<InstanceEntry> read(String text) {
        read.add(text);
        return InstanceEntry.of(text);
    }

    private boolean isSilent(String node) {
        return watch.all().get(node).isSilent(INTERVAL, watch.lookedAt());
    }
}
