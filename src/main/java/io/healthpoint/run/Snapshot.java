package io.healthpoint.run;

import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.CheckRegistry;
import io.healthpoint.registry.Selected;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;

/**
 * The checks that there are at one time, with the runs that probes share. Thread-safe.
 *
 * <p>A check that comes or goes makes another snapshot, whose runs are new: nobody is told of a check that is gone.
 */
final class Snapshot {

    // Selections are the callers' to choose: what they make us keep is bounded.
    private static final int MOST_SELECTIONS = 100;

    private final CheckRegistry registry;
    private final Map<String, ResultSource> sources;
    private final Duration deadline;
    private final Sharing sharing;
    private final Threads threads;
    private final Time time;
    private final Map<Selection, SharedRuns> shared = new ConcurrentHashMap<>();
    private volatile boolean stopped;

    Snapshot(
            CheckRegistry registry,
            Map<String, ResultSource> sources,
            Settings.Runs settings,
            Threads threads,
            Time time) {
        this.registry = registry;
        this.sources = sources;
        this.deadline = settings.deadline();
        this.sharing = new Sharing(settings.share());
        this.threads = threads;
        this.time = time;
    }

    CheckRegistry registry() {
        return registry;
    }

    Map<String, ResultSource> sources() {
        return sources;
    }

    /** A run that gives what is asked for: one under way, one just finished, or a new one. Empty where the group is unknown. */
    Optional<Run> run(Selection wanted) {
        Selection asked = registry.resolve(wanted);
        SharedRuns known = shared.get(asked);
        return known != null ? Optional.of(known.run()) : registry.select(asked).map(found -> firstRun(asked, found));
    }

    /** Answers all who wait, and from here on whoever asks, at once. */
    void stop() {
        stopped = true;
        shared.values().forEach(SharedRuns::stop);
    }

    int kept() {
        return shared.size();
    }

    private Run firstRun(Selection asked, Selected found) {
        forgetSome();
        List<Asked> all = asked(found);
        return shared.computeIfAbsent(asked, key -> new SharedRuns(() -> newRun(all, found), sharing))
                .run();
    }

    private Run newRun(List<Asked> all, Selected found) {
        return new Run(all, found.unknown(), deadline, stopped ? NoThreads.LEFT : threads, time);
    }

    private List<Asked> asked(Selected found) {
        return found.checks().stream()
                .map(check -> new Asked(check, Objects.requireNonNull(sources.get(check.name()))))
                .toList();
    }

    private void forgetSome() {
        if (shared.size() >= MOST_SELECTIONS) {
            shared.values().removeIf(runs -> !runs.isUnderWay());
        }
    }

    /** What a run gets that is begun after the stop: it says what is known and begins no check. */
    private enum NoThreads implements Threads {
        LEFT;

        @Override
        public void execute(Runnable task) {
            throw new RejectedExecutionException("the application stops");
        }

        @Override
        public Runnable schedule(Runnable task, Duration delay) {
            return () -> {};
        }
    }
}
