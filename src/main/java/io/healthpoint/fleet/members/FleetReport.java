package io.healthpoint.fleet.members;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The report on a fleet: one result an instance, of what has been read. Thread-safe. */
public final class FleetReport {

    /** The name under which a report says what is wrong with the fleet as a whole. */
    public static final String NAME = "healthpoint.fleet";

    private final Members members;
    private final Settings.Fleet settings;
    private final BoundedStore store;
    private final Time time;

    /**
     * Reports.
     *
     * @param members the instances
     * @param settings how many there should be
     * @param store what they share, which may be out of reach
     * @param time the clocks
     */
    public FleetReport(Members members, Settings.Fleet settings, BoundedStore store, Time time) {
        this.members = members;
        this.settings = settings;
        this.store = store;
        this.time = time;
    }

    /**
     * Makes the report on all instances.
     *
     * @param asked names of instances, where only some are asked for
     * @return the report, with what each of them says of itself
     */
    public Report of(Selection asked) {
        members.areAskedFor();
        List<Member> all = members.all();
        Instant now = time.now();
        List<CheckResult> results = new ArrayList<>();
        SortedMap<String, Report> reports = new TreeMap<>();
        for (Member member : all) {
            if (isAsked(member.node(), asked)) {
                results.add(member.result(now));
                member.word().ifPresent(report -> reports.put(member.node(), report));
            }
        }
        ofTheWhole(all, asked).ifPresent(outcome -> results.add(whole(outcome, now)));
        return Report.of(results, unknown(all, asked)).with(reports);
    }

    /**
     * Finds what one instance says of itself.
     *
     * @param node its name
     * @param asked names of its checks, where only some are asked for
     * @return its last report; empty where there is no such instance
     */
    public Optional<Report> of(String node, Selection asked) {
        members.areAskedFor();
        return members.all().stream()
                .filter(member -> member.node().equals(node))
                .findFirst()
                .map(member -> narrowed(member.entry().report(), asked));
    }

    private static Report narrowed(Report report, Selection asked) {
        Set<String> unknown = new HashSet<>(asked.tests());
        report.results().forEach(result -> unknown.remove(result.name()));
        unknown.removeAll(asked.excluded());
        return Report.of(
                report.results().stream()
                        .filter(result -> isAsked(result.name(), asked))
                        .toList(),
                unknown);
    }

    private static boolean isAsked(String name, Selection asked) {
        return (asked.tests().isEmpty() || asked.tests().contains(name))
                && !asked.excluded().contains(name);
    }

    private static Set<String> unknown(List<Member> all, Selection asked) {
        Set<String> unknown = new HashSet<>(asked.tests());
        all.forEach(member -> unknown.remove(member.node()));
        unknown.removeAll(asked.excluded());
        return unknown;
    }

    private static CheckResult whole(Outcome outcome, Instant now) {
        return new CheckResult(NAME, null, Member.POLICY, outcome, now, Duration.ZERO, false);
    }

    // What is wrong with no single instance. A test of some says how those are.
    private Optional<Outcome> ofTheWhole(List<Member> all, Selection asked) {
        if (!asked.tests().isEmpty()) {
            return Optional.empty();
        }
        int present = (int) all.stream().filter(member -> !member.isSilent()).count();
        return store.trouble().map(this::outOfReach).or(() -> tooFew(present)).or(this::twins);
    }

    private Outcome outOfReach(BoundedStore.Trouble trouble) {
        return Outcome.degraded("the store is out of reach for " + Durations.formatAge(time.since(trouble.since()))
                + "; the others are as they were before");
    }

    private Optional<Outcome> tooFew(int present) {
        if (present < settings.min()) {
            return Optional.of(Outcome.down(count(present) + ", at least " + settings.min() + " are needed"));
        }
        return present < settings.expect()
                ? Optional.of(Outcome.degraded(count(present) + ", " + settings.expect() + " are expected"))
                : Optional.empty();
    }

    private Optional<Outcome> twins() {
        return members.twins()
                .map(name -> Outcome.degraded("two instances are named \"" + name + "\"; give each a name of its own"));
    }

    private static String count(int instances) {
        return instances == 1 ? "1 instance" : instances + " instances";
    }
}
