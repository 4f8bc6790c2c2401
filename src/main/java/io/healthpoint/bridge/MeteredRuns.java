package io.healthpoint.bridge;

import io.healthpoint.CheckResult;
import io.healthpoint.Status;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import jakarta.annotation.PreDestroy;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Tells a library of others what comes of checks. A check has meters from its first run until it is forgotten or the
 * application stops. Thread-safe.
 *
 * <p>A bean that extends this must not name a type of the library in any of its fields and methods: the container looks at
 * them in every application, also where the library is absent. Such types are for the {@link MeterSource} that it opens.
 */
public abstract class MeteredRuns implements RunListener {

    private final boolean present;
    private final Map<String, CheckMeters> byName = new ConcurrentHashMap<>();
    private @Nullable MeterSource source;
    private boolean closed;

    /**
     * Does nothing where the library is absent.
     *
     * @param api the name of a type without which the library cannot be used
     */
    protected MeteredRuns(String api) {
        this.present = Api.isPresent(api);
    }

    /**
     * Finds out where meters go. Called where the library is present, at the first run of any check: an application that
     * is still starting may have no registry yet.
     *
     * @return what makes them
     */
    protected abstract MeterSource open();

    @Override
    public boolean isListening() {
        return present;
    }

    @Override
    public void recorded(Recording recording) {
        CheckMeters meters = present ? meters(recording.shown()) : null;
        if (meters != null) {
            tell(meters, recording);
        }
    }

    // Whatever is given once more came of a run, so the meters are there if anybody wants them.
    @Override
    public void reused(CheckResult result) {
        CheckMeters meters = byName.get(result.name());
        if (meters != null) {
            meters.reused();
        }
    }

    @Override
    public void forgotten(String name) {
        CheckMeters meters = byName.remove(name);
        if (meters != null) {
            meters.remove();
        }
    }

    // A registry may outlive the application, and what it keeps of ours would keep the application's class loader.
    @PreDestroy
    synchronized void close() {
        closed = true;
        byName.values().forEach(CheckMeters::remove);
        byName.clear();
    }

    private @Nullable CheckMeters meters(CheckResult result) {
        CheckMeters known = byName.get(result.name());
        return known != null ? known : newMeters(result.name(), result.outcome().status());
    }

    // A run may end after the application has stopped.
    private synchronized @Nullable CheckMeters newMeters(String name, Status shown) {
        if (closed) {
            return null;
        }
        MeterSource opened = source == null ? open() : source;
        source = opened;
        return byName.computeIfAbsent(name, check -> opened.of(check, shown));
    }

    private static void tell(CheckMeters meters, Recording recording) {
        CheckResult run = recording.run();
        Status shown = recording.shown().outcome().status();
        meters.ran(run.outcome().status(), run.elapsed());
        meters.shows(shown);
        if (run.overdue()) {
            meters.timedOut();
        }
        if (recording.before() != null && recording.before() != shown) {
            meters.changed();
        }
    }
}
