package io.healthpoint.fleet.found;

import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.keys.FleetKeys;
import io.healthpoint.settings.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * The store that the operator has named. It is looked for when it is first needed, and again until it is there: it may come later
 * than the application. Thread-safe.
 */
public final class FoundStore implements Store {

    private final Supplier<Object> lookup;
    private final boolean create;
    private @Nullable Store found;

    FoundStore(Supplier<Object> lookup, boolean create) {
        this.lookup = lookup;
        this.create = create;
    }

    /**
     * Looks for none yet.
     *
     * @param settings name it
     * @param bean gives the only bean with the qualifier {@link io.healthpoint.Fleet}
     * @return the store
     */
    public static Store of(Settings.Fleet settings, Supplier<Object> bean) {
        boolean isBean = settings.store().equals(FleetKeys.BEAN);
        return new FoundStore(isBean ? bean : () -> lookUp(settings.store()), settings.create());
    }

    @Override
    public Optional<String> read(String key) {
        return store().read(key);
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        return store().readAll(prefix);
    }

    @Override
    public boolean create(String key, String value) {
        return store().create(key, value);
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        return store().replace(key, expected, value);
    }

    @Override
    public boolean remove(String key, String expected) {
        return store().remove(key, expected);
    }

    private synchronized Store store() {
        Store known = found == null ? StoreType.store(there(), create) : found;
        found = known;
        return known;
    }

    private Object there() {
        try {
            return lookup.get();
        } catch (OutOfReach absent) {
            throw absent;
        } catch (RuntimeException | LinkageError beansOwn) {
            throw new OutOfReach("its bean cannot be made", beansOwn);
        }
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's
    private static Object lookUp(String name) {
        try {
            return InitialContext.doLookup(name);
        } catch (NamingException absent) {
            throw new OutOfReach("what " + FleetKeys.STORE.name() + " names is not in JNDI", absent);
        }
    }
}
