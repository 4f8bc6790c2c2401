package io.healthpoint.bench.fleet;

import io.healthpoint.Fleet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What the instances of this process share: the view is measured, not the store. */
@ApplicationScoped
public class SharedMap {

    static final ConcurrentMap<String, String> ENTRIES = new ConcurrentHashMap<>();

    @Produces
    @Fleet
    static ConcurrentMap<String, String> shared() {
        return ENTRIES;
    }
}
