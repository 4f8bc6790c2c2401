package io.healthpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The results of all checks that one request selected, or what its reader may see of them. Immutable.
 *
 * @param status the worst effect of any result, {@link Status#UP} where there was none
 * @param withheld whether the reader may not see more than the status; then the rest is empty
 * @param results one a check, sorted by name, so that equal reports look the same
 * @param unknown names that were asked for and belong to no check, sorted
 * @param memory what is remembered; only where it is asked for
 * @param instances where this is a report on a fleet: what each instance that has a word says of its own checks; else empty
 */
public record Report(
        Status status,
        boolean withheld,
        List<CheckResult> results,
        SortedSet<String> unknown,
        Memory memory,
        SortedMap<String, Report> instances) {

    private static final SortedSet<String> NONE = Collections.emptySortedSet();
    private static final SortedMap<String, Report> ALONE = Collections.emptySortedMap();

    /** Copies. */
    public Report {
        results = List.copyOf(results);
        unknown = unknown.isEmpty() ? NONE : Collections.unmodifiableSortedSet(new TreeSet<>(unknown));
        instances = instances.isEmpty() ? ALONE : Collections.unmodifiableSortedMap(new TreeMap<>(instances));
    }

    /**
     * Makes a report on one instance.
     *
     * @param status see {@link #status()}
     * @param withheld see {@link #withheld()}
     * @param results see {@link #results()}
     * @param unknown see {@link #unknown()}
     * @param memory see {@link #memory()}
     */
    public Report(
            Status status, boolean withheld, List<CheckResult> results, SortedSet<String> unknown, Memory memory) {
        this(status, withheld, results, unknown, memory, ALONE);
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
        return new Report(worst, false, sorted, unknown.isEmpty() ? NONE : new TreeSet<>(unknown), Memory.NONE);
    }

    /**
     * Tells how all that was asked for is, checks that there are not among it.
     *
     * @return the status, or {@link Status#DOWN} where a name is unknown
     */
    public Status verdict() {
        return unknown.isEmpty() ? status : Status.DOWN;
    }

    /**
     * Returns what anyone may see.
     *
     * @return a copy with nothing but the status
     */
    public Report withoutDetails() {
        return new Report(verdict(), true, List.of(), NONE, Memory.NONE);
    }

    /**
     * Adds what is remembered.
     *
     * @param known what is remembered
     * @return a copy with that
     */
    public Report with(Memory known) {
        return new Report(status, withheld, results, unknown, known, instances);
    }

    /**
     * Adds what the instances of a fleet say.
     *
     * @param reports one an instance, by its name
     * @return a copy with those
     */
    public Report with(SortedMap<String, Report> reports) {
        return new Report(status, withheld, results, unknown, memory, reports);
    }

    /**
     * Finds how the groups are.
     *
     * @return the worst effect of any result, by each group that a check of this report belongs to
     */
    public SortedMap<String, Status> groups() {
        SortedMap<String, Status> worst = new TreeMap<>();
        for (CheckResult result : results) {
            result.policy().groups().forEach(group -> worst.merge(group, result.effect(), Status::worse));
        }
        return worst;
    }

    /**
     * What is remembered since the application has started. Immutable.
     *
     * @param checks the history of each check that has run, by name
     * @param answers how many answers have been given to requests
     * @param shared how many of these took a run that another had begun
     */
    public record Memory(Map<String, CheckHistory> checks, long answers, long shared) {

        /** Nothing. */
        public static final Memory NONE = new Memory(Map.of(), 0, 0);

        /** Copies. */
        public Memory {
            checks = Map.copyOf(checks);
        }
    }
}
