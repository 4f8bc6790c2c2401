package io.healthpoint.fleet.jcache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.store.StoreContract;
import java.lang.reflect.Proxy;
import javax.cache.Cache;
import javax.cache.CacheException;
import javax.cache.CacheManager;
import javax.cache.configuration.CompleteConfiguration;
import javax.cache.configuration.MutableConfiguration;
import javax.cache.expiry.EternalExpiryPolicy;
import org.junit.jupiter.api.Test;

class CacheStoreTest extends StoreContract {

    private static final MutableConfiguration<Object, Object> UNTYPED = new MutableConfiguration<>();

    private final FakeCaches caches = new FakeCaches();
    private final Store store = new CacheStore(caches.manager());

    @Override
    protected Store store() {
        return store;
    }

    @Test
    void aManagerIsAskedForOneCacheOfTextsThatForgetsNothing() {
        store.create("a/1", "one");
        store.read("a/1");
        assertThat(caches.contents).containsOnlyKeys("healthpoint");
        assertThat(caches.configurations).singleElement().satisfies(made -> {
            assertThat(made.getKeyType()).isEqualTo(String.class);
            assertThat(made.getValueType()).isEqualTo(String.class);
            assertThat(made.isStoreByValue()).isTrue();
            assertThat(made.getExpiryPolicyFactory()).isEqualTo(EternalExpiryPolicy.factoryOf());
        });
    }

    @Test
    void aCacheThatIsThereIsTakenWhateverItsTypes() {
        caches.create("healthpoint", UNTYPED);
        assertThat(store.create("a/1", "one")).isTrue();
        assertThat(caches.configurations).hasSize(1);
        assertThat(caches.contents.get("healthpoint")).containsEntry("a/1", "one");
    }

    @Test
    void aCacheThatAnotherMadeMeanwhileIsTaken() {
        Store second = new CacheStore(whereCreating(() -> caches.create(
                "healthpoint", new MutableConfiguration<String, String>().setTypes(String.class, String.class))));
        assertThat(second.create("a/1", "one")).isTrue();
        assertThat(store.read("a/1")).contains("one");
        assertThat(caches.configurations).hasSize(1);
    }

    @Test
    void aCacheThatCannotBeMadeIsSaidSo() {
        CacheException refused = new CacheException("no");
        Store without = new CacheStore(whereCreating(() -> {
            throw refused;
        }));
        assertThatThrownBy(() -> without.read("a/1")).isSameAs(refused);
    }

    @Test
    void aCacheThatWasTakenAwayIsMadeAgain() {
        store.create("a/1", "one");
        caches.destroy("healthpoint");
        assertThat(store.read("a/1")).isEmpty();
        assertThat(store.create("a/1", "one")).isTrue();
    }

    @Test
    void whatOthersPutThereIsLeftAlone() {
        store.create("a/3", "three");
        caches.contents.get("healthpoint").put("a/1", 1);
        caches.contents.get("healthpoint").put(2, "a/2");
        assertThat(store.read("a/1")).isEmpty();
        assertThat(store.create("a/1", "one")).isFalse();
        assertThat(store.replace("a/1", "1", "one")).isFalse();
        assertThat(store.remove("a/1", "1")).isFalse();
        assertThat(store.readAll("")).containsOnlyKeys("a/3").containsEntry("a/3", "three");
        assertThat(caches.contents.get("healthpoint")).hasSize(3);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aCacheOfAnyNameCanBeHandedOver() {
        Store named = new CacheStore((Cache<String, String>) caches.create("ours", UNTYPED));
        assertThat(named.create("a/1", "one")).isTrue();
        assertThat(named.readAll("a/")).containsOnlyKeys("a/1");
        assertThat(caches.contents).containsOnlyKeys("ours");
    }

    // As if another had been faster, or nobody might.
    private CacheManager whereCreating(Runnable meanwhile) {
        CacheManager manager = caches.manager();
        return (CacheManager) Proxy.newProxyInstance(
                CacheManager.class.getClassLoader(), new Class<?>[] {CacheManager.class}, (self, method, values) -> {
                    if (method.getName().equals("createCache")) {
                        meanwhile.run();
                        return caches.create((String) values[0], (CompleteConfiguration<?, ?>) values[1]);
                    }
                    return values.length == 1
                            ? manager.getCache((String) values[0])
                            : manager.getCache((String) values[0], (Class<?>) values[1], (Class<?>) values[2]);
                });
    }
}
