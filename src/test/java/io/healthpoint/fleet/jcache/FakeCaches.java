package io.healthpoint.fleet.jcache;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.CompleteConfiguration;

/** A manager of caches, as its specification has it, and no more of it than is used. */
final class FakeCaches {

    private record Entry(Object getKey, Object getValue) {}

    private record Made(Cache<?, ?> cache, Class<?> keys, Class<?> values) {}

    /** By name; what is in them. */
    final ConcurrentMap<String, ConcurrentMap<Object, Object>> contents = new ConcurrentHashMap<>();
    /** What the caches were made with. */
    final List<CompleteConfiguration<?, ?>> configurations = new ArrayList<>();

    private final Map<String, Made> caches = new ConcurrentHashMap<>();

    CacheManager manager() {
        return proxy(CacheManager.class, new Object() {
            @SuppressWarnings("unused")
            public Object getCache(String name) {
                return caches.containsKey(name) ? caches.get(name).cache() : null;
            }

            @SuppressWarnings("unused")
            public Object getCache(String name, Class<?> keys, Class<?> values) {
                Made made = caches.get(name);
                if (made != null && !(made.keys() == keys && made.values() == values)) {
                    throw new ClassCastException("made with other types");
                }
                return made == null ? null : made.cache();
            }

            @SuppressWarnings("unused")
            public Object createCache(String name, CompleteConfiguration<?, ?> configuration) {
                return create(name, configuration);
            }
        });
    }

    synchronized Cache<?, ?> create(String name, CompleteConfiguration<?, ?> configuration) {
        if (caches.containsKey(name)) {
            throw new CacheException("there is one already");
        }
        configurations.add(configuration);
        caches.put(name, new Made(cache(name), configuration.getKeyType(), configuration.getValueType()));
        return caches.get(name).cache();
    }

    void destroy(String name) {
        caches.remove(name);
        contents.remove(name);
    }

    private Cache<?, ?> cache(String name) {
        ConcurrentMap<Object, Object> map = contents.computeIfAbsent(name, absent -> new ConcurrentHashMap<>());
        return proxy(Cache.class, new Object() {
            @SuppressWarnings("unused")
            public Object get(Object key) {
                return map.get(key);
            }

            @SuppressWarnings("unused")
            public boolean putIfAbsent(Object key, Object value) {
                return map.putIfAbsent(key, value) == null;
            }

            @SuppressWarnings("unused")
            public boolean replace(Object key, Object expected, Object value) {
                return map.replace(key, expected, value);
            }

            @SuppressWarnings("unused")
            public boolean remove(Object key, Object expected) {
                return map.remove(key, expected);
            }

            @SuppressWarnings("unused")
            public Iterator<?> iterator() {
                return map.entrySet().stream()
                        .map(entry -> new Entry(entry.getKey(), entry.getValue()))
                        .map(entry -> proxy(Cache.Entry.class, entry))
                        .iterator();
            }
        });
    }

    private static <T> T proxy(Class<T> type, Object behind) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    for (var same : behind.getClass().getMethods()) {
                        if (same.getName().equals(method.getName())
                                && same.getParameterCount() == method.getParameterCount()) {
                            same.setAccessible(true);
                            try {
                                return same.invoke(behind, values);
                            } catch (InvocationTargetException thrown) {
                                throw thrown.getCause();
                            }
                        }
                    }
                    throw new UnsupportedOperationException(method.toString());
                }));
    }
}
