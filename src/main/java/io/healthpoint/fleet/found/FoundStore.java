package io.healthpoint.fleet.found;

import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.keys.FleetKeys;
import io.healthpoint.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The store that the operator has named. It is looked for when it is first needed, and again until it is there: it may come later
 * than the application. What a server has in JNDI is looked up anew after each failure, for the server may have made it anew; a
 * bean stays the same. Thread-safe.
 */
public final class FoundStore implements Store {

    private final Supplier<@Nullable Object> lookup;
    private final boolean isLookedUpAnew;
    private final boolean create;
    private @Nullable Store found;

    FoundStore(Supplier<@Nullable Object> lookup, boolean isLookedUpAnew, boolean create) {
        this.lookup = lookup;
        this.isLookedUpAnew = isLookedUpAnew;
        this.create = create;
    }

    /**
     * Looks for none yet.
     *
     * @param settings name it
     * @param bean gives the only bean with the qualifier {@link io.healthpoint.Fleet}
     * @return the store
     */
    public static Store of(Settings.Fleet settings, Supplier<@Nullable Object> bean) {
        return settings.store().equals(FleetKeys.BEAN)
                ? new FoundStore(bean, false, settings.create())
                : new FoundStore(() -> lookUp(settings.store()), true, settings.create());
    }

    @Override
    public Optional<String> read(String key) {
        return asking(store -> store.read(key));
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        return asking(store -> store.readAll(prefix));
    }

    @Override
    public boolean create(String key, String value) {
        return asking(store -> store.create(key, value));
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        return asking(store -> store.replace(key, expected, value));
    }

    @Override
    public boolean remove(String key, String expected) {
        return asking(store -> store.remove(key, expected));
    }

    private <T> T asking(Function<Store, T> operation) {
        Store store = store();
        try {
            return operation.apply(store);
        } catch (RuntimeException | Error failure) {
            failed(store);
            throw failure;
        }
    }

    private synchronized Store store() {
        Store known = found == null ? StoreType.store(there(), create) : found;
        found = known;
        return known;
    }

    @SuppressWarnings("ReferenceEquality") // another thread may have found a newer one
    private synchronized void failed(Store store) {
        if (isLookedUpAnew && found == store) {
            found = null;
        }
    }

    private Object there() {
        try {
            Object there = lookup.get();
            if (there == null) {
                throw new OutOfReach(
                        "what " + FleetKeys.STORE.name() + " names is null, as where a server has it switched off",
                        null);
            }
            return there;
        } catch (OutOfReach absent) {
            throw absent;
        } catch (RuntimeException | LinkageError beansOwn) {
            throw new OutOfReach("its bean cannot be made", beansOwn);
        }
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's
    private static @Nullable Object lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException absent) {
            throw new OutOfReach("what " + FleetKeys.STORE.name() + " names is not in JNDI", absent);
        }
    }
}
