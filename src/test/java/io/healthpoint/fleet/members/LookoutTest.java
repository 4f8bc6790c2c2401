package io.healthpoint.fleet.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.FakeStore;
import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookoutTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FakeTime time = new FakeTime();
    private final FakeStore store = new FakeStore();

    private void holds(int instances) {
        for (int number = 0; number < instances; number++) {
            String name = "other-" + number;
            String text = Entries.of(name, name, 1, INTERVAL, Instant.EPOCH).text();
            store.entries.put(EntryKey.ofNode(name), text);
        }
    }

    private Lookout lookout(String id) {
        BoundedStore bounded = new BoundedStore(store, Runnable::run, Duration.ofSeconds(2), time.time());
        Watch watch = new Watch(time.time(), INTERVAL, InstanceEntry::of);
        return new Lookout(bounded, watch, id, INTERVAL, Duration.ofHours(1), time.time());
    }

    private int looks(List<Lookout> lookouts, long beat) {
        int before = store.readsOfAll;
        time.pass(INTERVAL);
        lookouts.forEach(lookout -> lookout.lookWhenDue(beat));
        return store.readsOfAll - before;
    }

    private List<Lookout> started(int number) {
        return IntStream.range(0, number)
                .mapToObj(instance -> lookout("instance-" + instance))
                .toList();
    }

    @Test
    void amongManyItLooksOnceAtTheStartAndThenRarely() {
        holds(500);
        List<Lookout> one = started(1);
        List<Integer> looks = new ArrayList<>();
        for (int beat = 1; beat <= 13; beat++) {
            looks.add(looks(one, beat));
        }

        assertThat(looks.get(0)).isOne();
        assertThat(looks.subList(1, 13))
                .containsOnly(0, 1)
                .filteredOn(look -> look == 1)
                .hasSize(2);
    }

    @Test
    void thoseThatAreStartedAtOnceDoNotLookAtOnce() {
        holds(500);
        List<Lookout> all = started(60);
        assertThat(looks(all, 1)).isEqualTo(60);

        int sum = 0;
        for (int beat = 2; beat <= 7; beat++) {
            int looks = looks(all, beat);
            assertThat(looks).isBetween(5, 15);
            sum += looks;
        }
        assertThat(sum).isEqualTo(60);
    }

    @Test
    void whileSomebodyAsksItLooksInEachInterval() {
        holds(500);
        List<Lookout> one = started(1);
        looks(one, 1);
        one.get(0).isAsked();

        for (int beat = 2; beat <= 6; beat++) {
            assertThat(looks(one, beat)).isOne();
        }
    }

    @Test
    void whereTheStoreWasOutOfReachAtTheStartItLooksAtTheNextBeat() {
        holds(500);
        store.isOutOfReach = true;
        Lookout lookout = lookout("instance");
        assertThatThrownBy(() -> lookout.lookWhenDue(1)).hasMessage("it fails");

        store.isOutOfReach = false;
        assertThat(looks(List.of(lookout), 2)).isOne();
    }
}
