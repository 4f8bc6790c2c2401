package io.healthpoint.run;

import io.healthpoint.flight.FleetSources;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckRegistry;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.settings.ConfiguredSettings;
import io.healthpoint.threads.Pace;
import io.healthpoint.threads.Threads;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * The checks of this application: those of every source, and those that come and go while it runs, with configuration
 * applied. Thread-safe; readers never wait for writers.
 */
public final class LiveRegistry {

    private final ConfiguredSettings settings;
    private final Threads threads;
    private final Pace pace;
    private final ResultSources resultSources;
    private volatile Snapshot snapshot;
    private volatile boolean started;

    /**
     * Asks every source once, and goes by the clocks of this machine.
     *
     * @param sources where checks come from
     * @param listeners are told of each result
     * @param settings what the operator says of the checks
     * @param threads where the checks run
     * @param around what surrounds each run
     * @param fleet where checks run once a fleet; empty = this instance is alone
     */
    public LiveRegistry(
            Iterable<CheckSource> sources,
            List<RunListener> listeners,
            ConfiguredSettings settings,
            Threads threads,
            UnaryOperator<Check> around,
            Optional<FleetSources> fleet) {
        this(sources, listeners, settings, threads, Pace.SYSTEM, around, fleet);
    }

    /**
     * Asks every source once.
     *
     * @param sources where checks come from
     * @param listeners are told of each result
     * @param settings what the operator says of the checks
     * @param threads where the checks run
     * @param pace by what they are timed
     * @param around what surrounds each run
     * @param fleet where checks run once a fleet; empty = this instance is alone
     */
    public LiveRegistry(
            Iterable<CheckSource> sources,
            List<RunListener> listeners,
            ConfiguredSettings settings,
            Threads threads,
            Pace pace,
            UnaryOperator<Check> around,
            Optional<FleetSources> fleet) {
        this.settings = settings;
        this.threads = threads;
        this.pace = pace;
        this.resultSources = new ResultSources(threads, pace, listeners, around, fleet);
        List<Check> declared = new ArrayList<>();
        sources.forEach(source -> declared.addAll(source.checks()));
        this.snapshot = snapshot(settings.applyTo(declared), Map.of());
    }

    /**
     * Returns what the operator should know. To be asked once the application has started, when all checks have come that
     * configuration may mean.
     *
     * @return a sentence each
     */
    public List<String> warnings() {
        return settings.warnings();
    }

    /**
     * Tells whether the application has no check at all.
     *
     * @return false also where it has some and all are disabled
     */
    public boolean isEmpty() {
        return snapshot.registry().isEmpty();
    }

    /**
     * Returns the names of the checks there are.
     *
     * @return sorted
     */
    public Collection<String> names() {
        return snapshot.registry().names();
    }

    /**
     * Returns the names of the groups that can be asked for.
     *
     * @return sorted
     */
    public SortedSet<String> groups() {
        return snapshot.registry().groups();
    }

    Snapshot current() {
        return snapshot;
    }

    boolean isInsideCheck(Thread thread) {
        return snapshot.sources().values().stream().anyMatch(source -> source.isOn(thread));
    }

    /**
     * Begins what checks do by themselves, once. To be called when the application has started: what a check would say before
     * means nothing, and must alarm nobody.
     */
    public void start() {
        if (!started) {
            startOnce();
        }
    }

    private synchronized void startOnce() {
        started = true;
        snapshot.sources().values().forEach(ResultSource::start);
    }

    synchronized void add(Check declared) {
        CheckRegistry all = snapshot.registry().and(settings.applyTo(List.of(declared)));
        Snapshot next = snapshot(all, snapshot.sources());
        snapshot = next;
        ResultSource added = next.sources().get(declared.name());
        if (added != null && started) {
            added.start();
        }
    }

    synchronized void remove(String name) {
        ResultSource removed = snapshot.sources().get(name);
        snapshot = snapshot(snapshot.registry().without(name), snapshot.sources());
        settings.forget(name);
        if (removed != null) {
            removed.stop();
            resultSources.listeners().forEach(listener -> listener.forgotten(name));
        }
    }

    /** Answers all who wait and begins nothing more. */
    public void stop() {
        snapshot.stop();
        snapshot.sources().values().forEach(ResultSource::stop);
    }

    // Checks that stay keep what is remembered of them.
    private Snapshot snapshot(CheckRegistry registry, Map<String, ResultSource> known) {
        Map<String, ResultSource> sources = new HashMap<>();
        for (Check check : registry.checks()) {
            ResultSource source = known.get(check.name());
            sources.put(check.name(), Objects.requireNonNullElseGet(source, () -> resultSources.of(check)));
        }
        return new Snapshot(registry, sources, settings.settings().runs(), threads, pace.time());
    }
}
