package io.healthpoint.fleet.members;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.GroupName;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an instance knows of its own checks, that of the store excepted: the newest result of each, and how old that is.
 * Thread-safe.
 */
public final class Knowledge implements RunListener {

    private record Known(CheckResult result, long at) {}

    private final Map<String, Known> byName = new ConcurrentHashMap<>();
    private final Time time;

    /**
     * Knows nothing.
     *
     * @param time the clocks
     */
    public Knowledge(Time time) {
        this.time = time;
    }

    @Override
    public void recorded(Recording recording) {
        reused(recording.shown());
    }

    // Whoever reads what an instance has written knows that what they share is in reach.
    @Override
    public void reused(CheckResult result) {
        if (!result.name().equals(GroupName.FLEET)) {
            byName.put(result.name(), new Known(result, time.nanos().getAsLong()));
        }
    }

    @Override
    public void forgotten(String name) {
        byName.remove(name);
    }

    /** The newest result of each check that has one. */
    Report report() {
        List<CheckResult> results = byName.values().stream().map(Known::result).toList();
        return Report.of(results, Set.of());
    }

    /** The checks of which nothing is known that is younger. */
    List<String> olderThan(Duration age, Collection<String> checks) {
        return checks.stream().filter(name -> isOlder(name, age)).toList();
    }

    private boolean isOlder(String name, Duration age) {
        Known known = byName.get(name);
        return known == null || time.since(known.at()).compareTo(age) >= 0;
    }
}
