package io.healthpoint;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The results of all checks that one request selected, or what its reader may see of them. Immutable.
 *
 * @param status the worst effect of any result, {@link Status#UP} where there was none
 * @param withheld whether the reader may not see more than the status; then the rest is empty
 * @param results one a check, sorted by name, so that equal reports look the same
 * @param unknown names that were asked for and belong to no check, sorted
 */
public record Report(Status status, boolean withheld, List<CheckResult> results, SortedSet<String> unknown) {

    /** Copies. */
    public Report {
        results = List.copyOf(results);
        unknown = Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
    }

    /**
     * Makes the whole report.
     *
     * @param results one a check, in any order
     * @param unknown names that were asked for and belong to no check
     * @return the report, with the worst effect of any result as its status
     */
    public static Report of(Collection<CheckResult> results, Collection<String> unknown) {
        List<CheckResult> sorted =
                results.stream().sorted(Comparator.comparing(CheckResult::name)).toList();
        Status worst = sorted.stream().map(CheckResult::effect).reduce(Status.UP, Status::worse);
        return new Report(worst, false, sorted, new TreeSet<>(unknown));
    }

    /**
     * Returns what anyone may see.
     *
     * @return a copy with nothing but the status
     */
    public Report withoutDetails() {
        return new Report(status, true, List.of(), Collections.emptySortedSet());
    }
}
