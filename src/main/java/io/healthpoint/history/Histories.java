package io.healthpoint.history;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers what has become of every check's runs. Thread-safe. */
public final class Histories implements RunListener {

    private final int most;
    private final Map<String, History> byName = new ConcurrentHashMap<>();

    /**
     * Remembers as much as the operator wants.
     *
     * @param most runs of each check, see {@code healthpoint.history}
     */
    public Histories(int most) {
        this.most = most;
    }

    @Override
    public RunListener ofCheck(String name) {
        return byName.computeIfAbsent(name, any -> new History(most));
    }

    @Override
    public void recorded(Recording recording) {
        ofCheck(recording.shown().name()).recorded(recording);
    }

    @Override
    public void reused(CheckResult result) {
        ofCheck(result.name()).reused(result);
    }

    @Override
    public void forgotten(String name) {
        byName.remove(name);
    }

    /**
     * Returns what is remembered of the checks of a report.
     *
     * @param report any report
     * @return the history of each of its checks that has run, by name
     */
    public Map<String, CheckHistory> of(Report report) {
        Map<String, CheckHistory> known = new HashMap<>();
        for (CheckResult result : report.results()) {
            History history = byName.get(result.name());
            if (history != null && !history.isEmpty()) {
                known.put(result.name(), history.snapshot());
            }
        }
        return known;
    }
}
