package io.healthpoint.fleet.found;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.fleet.store.OutOfReach;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

class FoundStoreTest {

    private static final String KEY = "healthpoint/1/node/a";

    private final Queue<Object> named = new ArrayDeque<>();
    private int lookups;

    private Object lookUp() {
        lookups++;
        Object there = named.size() > 1 ? named.remove() : named.peek();
        if (there instanceof RuntimeException failure) {
            throw failure;
        }
        return there;
    }

    private FoundStore inJndi() {
        return new FoundStore(this::lookUp, true, false);
    }

    /** A grid that has been shut down, as a server does before it makes another. */
    private static ConcurrentMap<String, String> closed() {
        return new ConcurrentHashMap<>() {
            @Override
            public String get(Object key) {
                throw new IllegalStateException("not active");
            }
        };
    }

    @Test
    void isLookedForWhenItIsFirstNeededAndThenKept() {
        named.add(new ConcurrentHashMap<String, String>());
        FoundStore store = inJndi();
        assertThat(lookups).isZero();

        assertThat(store.create(KEY, "one")).isTrue();
        assertThat(store.replace(KEY, "one", "two")).isTrue();
        assertThat(store.read(KEY)).contains("two");
        assertThat(store.readAll("healthpoint/1/node/")).containsOnlyKeys(KEY);
        assertThat(store.remove(KEY, "two")).isTrue();
        assertThat(lookups).isOne();
    }

    @Test
    void thatComesLaterThanTheApplicationIsFoundThen() {
        named.addAll(List.of(new OutOfReach("not there yet", null), new ConcurrentHashMap<String, String>()));
        FoundStore store = inJndi();

        assertThatThrownBy(() -> store.read(KEY)).isInstanceOf(OutOfReach.class).hasMessage("not there yet");
        assertThat(store.read(KEY)).isEmpty();
    }

    @Test
    void thatTheServerHasMadeAnewIsLookedUpAnew() {
        named.addAll(List.of(closed(), new ConcurrentHashMap<>(Map.of(KEY, "there"))));
        FoundStore store = inJndi();

        assertThatThrownBy(() -> store.read(KEY)).hasMessage("not active");
        assertThat(store.read(KEY)).contains("there");
        assertThat(lookups).isEqualTo(2);
    }

    @Test
    void thatIsABeanStaysTheSameWhateverItDoes() {
        named.addAll(List.of(closed(), new ConcurrentHashMap<String, String>()));
        FoundStore store = new FoundStore(this::lookUp, false, false);

        assertThatThrownBy(() -> store.read(KEY)).hasMessage("not active");
        assertThatThrownBy(() -> store.read(KEY)).hasMessage("not active");
        assertThat(lookups).isOne();
    }

    // Payara gives null where its grid is switched off.
    @Test
    void thatIsNullIsOutOfReachAndSaysSo() {
        FoundStore store = new FoundStore(() -> null, true, false);

        assertThatThrownBy(() -> store.read(KEY))
                .isInstanceOf(OutOfReach.class)
                .hasMessageContaining("healthpoint.fleet.store names is null");
    }

    @Test
    void whoseBeanCannotBeMadeIsOutOfReach() {
        named.add(new IllegalArgumentException("no such data source"));

        assertThatThrownBy(() -> inJndi().read(KEY))
                .isInstanceOf(OutOfReach.class)
                .hasMessage("its bean cannot be made");
    }

    @Test
    void thatIsOfNoKnownTypeIsOutOfReachAndSaysWhichThereAre() {
        named.add("a text");

        assertThatThrownBy(() -> inJndi().read(KEY))
                .isInstanceOf(OutOfReach.class)
                .hasMessageContainingAll("ConcurrentMap", "JCache", "DataSource");
    }
}
