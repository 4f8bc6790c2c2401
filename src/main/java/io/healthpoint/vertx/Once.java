package io.healthpoint.vertx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks something up when it is first needed, and keeps it. Thread-safe. */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> lookup;
    private volatile @Nullable T found;

    Once(Supplier<T> lookup) {
        this.lookup = lookup;
    }

    @Override
    public T get() {
        T known = found;
        if (known == null) {
            known = lookup.get();
            found = known;
        }
        return known;
    }
}
