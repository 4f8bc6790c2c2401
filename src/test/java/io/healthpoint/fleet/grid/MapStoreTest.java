package io.healthpoint.fleet.grid;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.store.StoreContract;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.Test;

class MapStoreTest extends StoreContract {

    private final ConcurrentMap<Object, Object> map = new ConcurrentHashMap<>();
    private final Store store = new MapStore(ofTexts());

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void whatOthersPutThereIsLeftAlone() {
        map.put("a/1", 1);
        map.put(2, "a/2");
        map.put("a/3", "three");
        assertThat(store.read("a/1")).isEmpty();
        assertThat(store.create("a/1", "one")).isFalse();
        assertThat(store.replace("a/1", "1", "one")).isFalse();
        assertThat(store.remove("a/1", "1")).isFalse();
        assertThat(store.readAll("a/")).containsOnlyKeys("a/3").containsEntry("a/3", "three");
        assertThat(store.readAll("")).containsOnlyKeys("a/3");
        assertThat(map).hasSize(3).containsEntry("a/1", 1);
    }

    @Test
    void whatIsReadIsNoViewOfTheMap() {
        store.create("a/1", "one");
        store.readAll("a/").clear();
        assertThat(store.read("a/1")).contains("one");
    }

    // As it comes out of JNDI.
    @SuppressWarnings("unchecked")
    private ConcurrentMap<String, String> ofTexts() {
        return (ConcurrentMap<String, String>) (ConcurrentMap<?, ?>) map;
    }
}
