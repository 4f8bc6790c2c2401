package io.healthpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The results of all checks that one request selected, or what its reader may see of them. Immutable.
 *
 * @param status the worst effect of any result, {@link Status#UP} where there was none
 * @param withheld whether the reader may not see more than the status; then the rest is empty
 * @param results one a check, sorted by name, so that equal reports look the same
 * @param unknown names that were asked for and belong to no check, sorted
 * @param histories what is remembered of the checks, by name; only where it is asked for, and of those that have run
 */
public record Report(
        Status status,
        boolean withheld,
        List<CheckResult> results,
        SortedSet<String> unknown,
        Map<String, CheckHistory> histories) {

    private static final SortedSet<String> NONE = Collections.emptySortedSet();

    /** Copies. */
    public Report {
        results = List.copyOf(results);
        histories = Map.copyOf(histories);
        unknown = unknown.isEmpty() ? NONE : Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    /**
     * Makes the whole report.
     *
     * @param results one a check, in any order
     * @param unknown names that were asked for and belong to no check
     * @return the report, with the worst effect of any result as its status
     */
    public static Report of(Collection<CheckResult> results, Collection<String> unknown) {
        List<CheckResult> sorted = new ArrayList<>(results);
        sorted.sort(Comparator.comparing(CheckResult::name));
        Status worst = Status.UP;
        for (CheckResult result : sorted) {
            worst = worst.worse(result.effect());
        }
        return new Report(worst, false, sorted, unknown.isEmpty() ? NONE : new TreeSet<>(unknown), Map.of());
    }

    /**
     * Returns what anyone may see.
     *
     * @return a copy with nothing but the status
     */
    public Report withoutDetails() {
        return new Report(status, true, List.of(), NONE, Map.of());
    }
}
