package io.healthpoint.fleet.jcache;

import io.healthpoint.fleet.store.Store;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.cache.Cache;
import javax.cache.CacheManager;

/**
 * A cache of JCache (JSR 107, {@code javax.cache} 1.1). It compares values by {@code equals}, as the cache does. Thread-safe.
 *
 * <p>The cache may hold what others put there, of whatever type: such keys and values are left alone. One that lets entries
 * expire forgets instances and who runs a check; the cache that a manager is asked for has no expiry.
 */
public final class CacheStore implements Store {

    private final Supplier<Cache<Object, Object>> shared;

    /**
     * Over a cache.
     *
     * @param cache shared by all instances of one application
     */
    // At run time a cache has no types but those of its configuration, which it checks itself.
    @SuppressWarnings("unchecked")
    public CacheStore(Cache<String, String> cache) {
        Cache<Object, Object> untyped = (Cache<Object, Object>) (Cache<?, ?>) cache;
        this.shared = () -> untyped;
    }

    /**
     * Over the cache named {@code healthpoint}, which is made where there is none: of texts, by value, without expiry. It is
     * looked up at each use, so that a cache which was taken away meanwhile is there again.
     *
     * @param manager of caches that all instances of one application share
     */
    public CacheStore(CacheManager manager) {
        NamedCache cache = new NamedCache(manager);
        this.shared = cache::get;
    }

    @Override
    public Optional<String> read(String key) {
        return shared.get().get(key) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        Map<String, String> found = new HashMap<>();
        for (Cache.Entry<Object, Object> entry : shared.get()) {
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
        return shared.get().putIfAbsent(key, value);
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        return shared.get().replace(key, expected, value);
    }

    @Override
    public boolean remove(String key, String expected) {
        return shared.get().remove(key, expected);
    }
}
