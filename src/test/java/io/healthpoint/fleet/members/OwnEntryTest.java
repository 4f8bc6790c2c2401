package io.healthpoint.fleet.members;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.fleet.store.FakeStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OwnEntryTest {

    private static final String KEY = EntryKey.ofNode("a");

    private final FakeStore store = new FakeStore();
    private final Identity first = Identity.of("a", "1", Instant.EPOCH);
    private final Identity second = Identity.of("a", "1", Instant.EPOCH);
    private final OwnEntry entry = new OwnEntry(store, first);
    private final OwnEntry others = new OwnEntry(store, second);

    @Test
    void whoStartsTakesWhatAnInstanceOfItsNameHasLeft() {
        write(entry, first, 1);
        write(others, second, 1);
        assertThat(others.node()).isEqualTo("a");
        assertThat(store.entries).containsOnlyKeys(KEY);
    }

    @Test
    void whoseNameIsTakenGoesOnUnderAnotherUntilItIsFree() {
        write(entry, first, 1);
        write(others, second, 1);
        write(entry, first, 2);
        assertThat(entry.node()).startsWith("a~");
        assertThat(store.entries).containsOnlyKeys(KEY, EntryKey.ofNode(entry.node()));

        others.remove();
        write(entry, first, 3);
        assertThat(entry.node()).isEqualTo("a");
        assertThat(store.entries).containsOnlyKeys(KEY);
        write(entry, first, 4);
        assertThat(store.entries.get(KEY)).isEqualTo(text(first, 4));
    }

    @Test
    void whatNobodyCanReadIsNoOtherInstance() {
        write(entry, first, 1);
        store.entries.put(KEY, "rubbish");
        write(entry, first, 2);
        assertThat(entry.node()).isEqualTo("a");
        assertThat(store.entries).containsOnlyKeys(KEY);
        assertThat(store.entries.get(KEY)).isEqualTo(text(first, 2));
    }

    private static void write(OwnEntry entry, Identity who, long beat) {
        entry.write(said(who, beat));
    }

    private static String text(Identity who, long beat) {
        return said(who, beat).text();
    }

    private static InstanceEntry said(Identity who, long beat) {
        return Entries.of(who.id(), who.named(), beat, Duration.ofSeconds(10), who.start());
    }
}
