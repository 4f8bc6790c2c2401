package io.healthpoint.fleet.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every store. */
public abstract class StoreContract {

    private static final int THREADS = 20;
    private static final int ROUNDS = 50;

    /** The store under test, always the same, without an entry when a test begins. */
    protected abstract Store store();

    @Test
    void whatIsCreatedCanBeReadAndIsCreatedOnce() {
        assertThat(store().read("a/1")).isEmpty();
        assertThat(store().create("a/1", "one")).isTrue();
        assertThat(store().create("a/1", "two")).isFalse();
        assertThat(store().read("a/1")).contains("one");
    }

    @Test
    void onlyWhoKnowsWhatIsThereChangesIt() {
        store().create("a/1", "one");
        assertThat(store().replace("a/1", "other", "two")).isFalse();
        assertThat(store().replace("a/2", "one", "two")).isFalse();
        assertThat(store().read("a/1")).contains("one");
        assertThat(store().replace("a/1", "one", "two")).isTrue();
        assertThat(store().read("a/1")).contains("two");
        assertThat(store().read("a/2")).isEmpty();
    }

    @Test
    void onlyWhoKnowsWhatIsThereRemovesIt() {
        store().create("a/1", "one");
        assertThat(store().remove("a/1", "other")).isFalse();
        assertThat(store().remove("a/2", "one")).isFalse();
        assertThat(store().read("a/1")).contains("one");
        assertThat(store().remove("a/1", "one")).isTrue();
        assertThat(store().read("a/1")).isEmpty();
        assertThat(store().create("a/1", "again")).isTrue();
    }

    @Test
    void thoseOfAKindAreFoundByTheBeginningOfTheirKeys() {
        store().create("a/1", "one");
        store().create("a/2", "two");
        store().create("ab/3", "three");
        store().create("A/4", "four");
        assertThat(store().readAll("a/"))
                .containsOnlyKeys("a/1", "a/2")
                .containsEntry("a/1", "one")
                .containsEntry("a/2", "two");
        assertThat(store().readAll("b/")).isEmpty();
    }

    @Test
    void ofManyThatChangeOneEntryAtOnceOneDoes() throws Exception {
        store().create("a/1", "0");
        for (int round = 0; round < ROUNDS; round++) {
            String expected = store().read("a/1").orElseThrow();
            String prefix = round + "/";
            assertThat(atOnce(thread -> store().replace("a/1", expected, prefix + thread) ? prefix + thread : ""))
                    .singleElement()
                    .isEqualTo(store().read("a/1").orElseThrow());
        }
    }

    @Test
    void ofManyThatCreateOneEntryAtOnceOneDoes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "a/" + round;
            assertThat(atOnce(thread -> store().create(key, "by " + thread) ? "by " + thread : ""))
                    .singleElement()
                    .isEqualTo(store().read(key).orElseThrow());
        }
    }

    private interface Attempt {
        String of(int thread);
    }

    // What those said who had something to say.
    private static List<String> atOnce(Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<String>> attempts = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<String>) () -> attempt.of(thread))
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(attempts)) {
                said.add(result.get());
            }
            said.removeIf(String::isEmpty);
            return said;
        } finally {
            threads.shutdownNow();
        }
    }
}
