package io.healthpoint.fleet.found;

import io.healthpoint.fleet.grid.MapStore;
import io.healthpoint.fleet.jcache.CacheStore;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.table.TableStore;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import javax.cache.Cache;
import javax.cache.CacheManager;
import javax.sql.DataSource;

/** What a store is, by its type. The types need not be there: a name is looked at before a class is. */
enum StoreType {
    MAP("java.util.concurrent.ConcurrentMap") {
        @Override
        @SuppressWarnings("unchecked") // the adapter minds what is no text
        Store over(Object there, boolean create) {
            return new MapStore((ConcurrentMap<String, String>) there);
        }
    },
    CACHE("javax.cache.Cache") {
        @Override
        @SuppressWarnings("unchecked") // the adapter minds what is no text
        Store over(Object there, boolean create) {
            return new CacheStore((Cache<String, String>) there);
        }
    },
    CACHE_MANAGER("javax.cache.CacheManager") {
        @Override
        Store over(Object there, boolean create) {
            return new CacheStore((CacheManager) there);
        }
    },
    DATA_SOURCE("javax.sql.DataSource") {
        @Override
        Store over(Object there, boolean create) {
            return new TableStore((DataSource) there, create);
        }
    };

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final String type;

    StoreType(String type) {
        this.type = type;
    }

    abstract Store over(Object there, boolean create);

    /**
     * Puts the right adapter over what is there.
     *
     * @throws OutOfReach where there is none for it
     */
    static Store store(Object there, boolean create) {
        StoreType type = Stream.of(values())
                .filter(one -> isA(there.getClass(), one.type))
                .findFirst()
                .orElseThrow(() -> new OutOfReach(
                        "it is neither a ConcurrentMap, a cache or cache manager of JCache, nor a DataSource", null));
        if (there.getClass().getName().startsWith("java.util.")) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: the store of the fleet is a map of this process alone, which no other instance sees");
        }
        try {
            return type.over(there, create);
        } catch (ClassCastException | LinkageError otherLoader) {
            throw new OutOfReach(
                    "the application has a copy of " + type.type + " of its own, beside that of the server; leave its"
                            + " out",
                    otherLoader);
        }
    }

    private static boolean isA(Class<?> type, String name) {
        boolean isIt =
                type.getName().equals(name) || Stream.of(type.getInterfaces()).anyMatch(one -> isA(one, name));
        return isIt || (type.getSuperclass() != null && isA(type.getSuperclass(), name));
    }
}
