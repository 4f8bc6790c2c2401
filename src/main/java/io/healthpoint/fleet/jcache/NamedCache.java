package io.healthpoint.fleet.jcache;

import java.util.Optional;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.MutableConfiguration;
import org.jspecify.annotations.Nullable;

/** The cache of that name which a manager has, or makes. */
final class NamedCache {

    /** No other name is asked for. */
    static final String NAME = "healthpoint";

    private final CacheManager manager;

    NamedCache(CacheManager manager) {
        this.manager = manager;
    }

    // At run time a cache has no types but those of its configuration, which it checks itself.
    @SuppressWarnings("unchecked")
    Cache<Object, Object> get() {
        Cache<?, ?> cache = Optional.<Cache<?, ?>>ofNullable(find()).orElseGet(this::make);
        return (Cache<Object, Object>) cache;
    }

    // JCache 1.0 gives a cache that was made with types to those alone who name them. Any version gives one that was
    // made
    // with others, or with none, to nobody who names these.
    private @Nullable Cache<?, ?> find() {
        try {
            return manager.getCache(NAME, String.class, String.class);
        } catch (ClassCastException | IllegalArgumentException otherTypes) {
            return manager.getCache(NAME);
        }
    }

    private Cache<?, ?> make() {
        try {
            return manager.createCache(
                    NAME, new MutableConfiguration<String, String>().setTypes(String.class, String.class));
        } catch (CacheException refused) {
            return Optional.<Cache<?, ?>>ofNullable(find()).orElseThrow(() -> refused); // another was first
        }
    }
}
