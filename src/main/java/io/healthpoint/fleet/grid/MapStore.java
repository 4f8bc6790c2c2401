package io.healthpoint.fleet.grid;

import io.healthpoint.fleet.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentMap;

/**
 * A map that a grid shares, such as Infinispan's {@code Cache}, Hazelcast's {@code IMap} or Redisson's {@code RMap}. It compares
 * values by {@code equals}, as the map does. Thread-safe.
 *
 * <p>The map may hold what others put there, of whatever type: such keys and values are left alone, and no entry of ours is
 * made, changed or removed at a key that has one.
 */
public final class MapStore implements Store {

    private final ConcurrentMap<Object, Object> map;

    /**
     * Over a map.
     *
     * @param map shared by all instances of one application
     */
    // At run time a map has no types; as what it was declared, each value of another type would fail as it is read.
    @SuppressWarnings("unchecked")
    public MapStore(ConcurrentMap<String, String> map) {
        this.map = (ConcurrentMap<Object, Object>) (ConcurrentMap<?, ?>) map;
    }

    @Override
    public Optional<String> read(String key) {
        return map.get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        Map<String, String> found = new HashMap<>();
        for (Map.Entry<Object, Object> entry : map.entrySet()) {
            if (entry.getKey() instanceof String key
                    && key.startsWith(prefix)
                    && entry.getValue() instanceof String text) {
                found.put(key, text);
            }
        }
        return found;
    }

    @Override
    public boolean create(String key, String value) {
        return map.putIfAbsent(key, value) == null;
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        return map.replace(key, expected, value);
    }

    @Override
    public boolean remove(String key, String expected) {
        return map.remove(key, expected);
    }
}
