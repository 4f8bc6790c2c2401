package io.healthpoint.fleet.members;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.flight.Recording;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** An instance with checks that say what a test wants, and a clock of its own. */
final class FakeInstance implements OwnChecks.Checks {

    static final Duration INTERVAL = Duration.ofSeconds(10);

    final FakeTime time = new FakeTime();
    final Map<String, Outcome> checks = new TreeMap<>();
    final List<String> asked = new ArrayList<>();
    final Members members;
    final FleetReport report;
    private final Knowledge knowledge = new Knowledge(time.time());
    boolean drains;

    FakeInstance(String name, Store store) {
        this(name, store, 0, 0);
    }

    FakeInstance(String name, Store store, int expect, int min) {
        BoundedStore bounded = new BoundedStore(store, Runnable::run, Duration.ofSeconds(2), time.time());
        Settings.Fleet settings =
                new Settings.Fleet("bean", name, INTERVAL, expect, min, Duration.ofMinutes(10), false);
        members = new Members(
                bounded,
                Identity.of(name, "1.2", Instant.EPOCH),
                INTERVAL,
                settings.forget(),
                new OwnChecks(knowledge, this, INTERVAL),
                time,
                time.time());
        report = new FleetReport(members, settings, bounded, time.time());
        checks.put("db", Outcome.up());
        members.start();
        time.work();
    }

    void pass(int seconds) {
        for (int second = 0; second < seconds; second++) {
            time.pass(Duration.ofSeconds(1));
            time.work();
        }
    }

    Report fleet() {
        return report.of(Selection.ALL);
    }

    String detail(String node) {
        return fleet().results().stream()
                .filter(result -> result.name().equals(node))
                .map(result ->
                        result.outcome().status() + " " + result.outcome().detail())
                .findFirst()
                .orElse("none");
    }

    @Override
    public Collection<String> names() {
        return checks.keySet();
    }

    @Override
    public Optional<CompletableFuture<Report>> run(Selection selection) {
        asked.addAll(selection.tests());
        selection.tests().forEach(name -> say(name, checks.get(name)));
        return Optional.of(CompletableFuture.completedFuture(Report.of(List.of(), Set.of())));
    }

    void say(String name, Outcome outcome) {
        CheckResult result = new CheckResult(name, null, Policy.DEFAULT, outcome, Instant.EPOCH, Duration.ZERO, false);
        knowledge.recorded(new Recording(result, result, null, null));
    }

    @Override
    public Report withDrain(Report report) {
        if (!drains) {
            return report;
        }
        List<CheckResult> results = new ArrayList<>(report.results());
        results.add(new CheckResult(
                "healthpoint.drain", null, Policy.DEFAULT, Outcome.down("going"), Instant.EPOCH, Duration.ZERO, false));
        return Report.of(results, Set.of());
    }
}
