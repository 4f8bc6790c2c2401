package io.healthpoint.render;

import io.healthpoint.CheckResult;
import io.healthpoint.Report;
import io.healthpoint.Status;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * From where somebody looks at a report. Immutable.
 *
 * @param group the group asked for, such as {@code ready} or {@code fleet/NODE}; empty = all checks
 * @param tests the names asked for; empty = all of the group
 * @param root the way from the address asked for to what lies below the endpoint: a relative reference that ends with a slash
 * @param now when it is drawn
 * @param groups the status of groups that this reader may know, where the report is on all checks; else empty
 * @param hasFleet whether the instance belongs to a fleet
 * @param origins where the settings of a check come from, by key; to be asked by its name
 */
public record Sight(
        String group,
        Set<String> tests,
        String root,
        Instant now,
        SortedMap<String, Status> groups,
        boolean hasFleet,
        Function<String, Map<String, String>> origins) {

    /** Copies. */
    public Sight {
        tests = Set.copyOf(tests);
        groups = Collections.unmodifiableSortedMap(new TreeMap<>(groups));
    }

    /**
     * Looks at all checks from the endpoint itself, in the moment of the newest result.
     *
     * @param report the report
     * @return equal for equal reports
     */
    public static Sight of(Report report) {
        Instant newest = report.results().stream()
                .map(CheckResult::time)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Sight("", Set.of(), "./", newest, report.groups(), false, name -> Map.of());
    }

    /**
     * Tells whether one check is looked at, and no other.
     *
     * @param report the report
     * @return whether it is the check's own page
     */
    public boolean isOnOne(Report report) {
        return tests.size() == 1
                && report.results().size() == 1
                && report.instances().isEmpty();
    }
}
