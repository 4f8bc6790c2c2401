package io.healthpoint.bench.fleet;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Scope;
import io.healthpoint.fleet.ApplicationFleet;
import io.healthpoint.fleet.lease.LeasedRuns;
import io.healthpoint.fleet.members.OwnChecks;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.flight.Flight;
import io.healthpoint.flight.Recorder;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** An instance of an application, without the application: checks that are up, and one that runs once for all. */
final class Instance implements OwnChecks.Checks {

    private static final Duration FORGET = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final List<String> names;
    private final Mortal threads;
    private final ApplicationFleet fleet;
    private final LeasedRuns once;

    /**
     * Starts it.
     *
     * @param name of the instance
     * @param store what it shares with the others
     * @param checks how many of its own
     * @param interval of the instances and of the check that runs once
     * @param ran is told of each run of that
     */
    Instance(String name, Store store, int checks, Duration interval, Threads borrowed, Runnable ran) {
        names = IntStream.range(0, checks)
                .mapToObj("com.acme.Check.number%04d"::formatted)
                .toList();
        threads = new Mortal(borrowed);
        Settings.Fleet settings = new Settings.Fleet("bean", name, interval, 0, 0, FORGET, true);
        fleet = new ApplicationFleet(settings, store, this, threads);
        once = once(interval, ran);
        fleet.start();
        once.start();
    }

    private LeasedRuns once(Duration interval, Runnable ran) {
        Policy policy = new Policy(Set.of(), true, TIMEOUT, interval, Duration.ZERO, 1, 1, true, Scope.FLEET);
        Check check = new Check("once", policy, "bench", () -> {
            ran.run();
            return CompletableFuture.completedFuture(Outcome.up());
        });
        Recorder recorder = new Recorder(check, List.of());
        return (LeasedRuns) fleet.of(check, new Flight(check, threads, Time.SYSTEM, recorder), recorder);
    }

    /** It says no word any more. */
    void kill() {
        threads.kill();
    }

    /** In order. */
    void stop() {
        once.stop();
        fleet.leave();
    }

    @Override
    public Collection<String> names() {
        return names;
    }

    @Override
    public Optional<CompletableFuture<Report>> run(Selection asked) {
        Instant now = Instant.now();
        List<CheckResult> results =
                asked.tests().stream().map(name -> result(name, now)).toList();
        results.forEach(fleet.knowledge()::reused);
        return Optional.of(CompletableFuture.completedFuture(Report.of(results, Set.of())));
    }

    private static CheckResult result(String name, Instant now) {
        Outcome outcome = Outcome.up("last signup was: " + now);
        return new CheckResult(name, null, Policy.DEFAULT, outcome, now, Duration.ofMillis(3), false);
    }

    @Override
    public Report withDrain(Report report) {
        return report;
    }
}
