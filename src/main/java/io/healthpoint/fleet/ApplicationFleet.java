package io.healthpoint.fleet;

import io.healthpoint.Report;
import io.healthpoint.fleet.lease.LeasedRuns;
import io.healthpoint.fleet.lease.OnceAFleet;
import io.healthpoint.fleet.members.FleetReport;
import io.healthpoint.fleet.members.Identity;
import io.healthpoint.fleet.members.Knowledge;
import io.healthpoint.fleet.members.Members;
import io.healthpoint.fleet.members.OwnChecks;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.flight.FleetSources;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.GroupName;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** The fleet that this instance is one of, put together. Thread-safe. */
public final class ApplicationFleet implements FleetSources, CheckSource {

    // Longer than any store that is well takes on a busy machine; nobody who asks waits for it.
    private static final Duration BOUND = Duration.ofSeconds(2);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(2);

    private final Knowledge knowledge;
    private final Members members;
    private final FleetReport report;
    private final OnceAFleet once;
    private final Check check;
    private final Map<String, LeasedRuns> leases = new ConcurrentHashMap<>();

    /**
     * Puts it together, and asks the store nothing yet.
     *
     * @param settings of the operator
     * @param shared what the instances share
     * @param checks of this instance
     * @param threads for all that it does
     */
    public ApplicationFleet(Settings.Fleet settings, Store shared, OwnChecks.Checks checks, Threads threads) {
        Time time = Time.SYSTEM;
        Identity me = Identity.of(
                settings.node().isEmpty() ? NodeName.ofProcess() : settings.node(), Version.found(), time.now());
        BoundedStore store = new BoundedStore(shared, threads, BOUND, time);
        knowledge = new Knowledge(time);
        members = new Members(
                store,
                me,
                settings.interval(),
                settings.forget(),
                new OwnChecks(knowledge, checks, settings.interval()),
                threads,
                time);
        report = new FleetReport(members, settings, store, time);
        once = new OnceAFleet(store, me.id(), members::node, threads, time, () -> ThreadLocalRandom.current()
                .nextDouble());
        check = StoreCheck.of(store, members, time);
    }

    /**
     * Returns who has to be told of all results.
     *
     * @return remembers the newest of each check
     */
    public RunListener knowledge() {
        return knowledge;
    }

    @Override
    public Collection<Check> checks() {
        return List.of(check);
    }

    @Override
    public ResultSource of(Check check, ResultSource flight, Recorder recorder) {
        LeasedRuns runs = once.of(check, flight, recorder);
        leases.put(check.name(), runs);
        return runs;
    }

    /** Joins the fleet. To be called when the application has started. */
    public void start() {
        members.start();
    }

    /** Runs no check for the others any more; who takes over is told at once. */
    public void drain() {
        for (LeasedRuns lease : leases.values()) {
            CompletableFuture<Void> unused = lease.release();
        }
    }

    /** Leaves the fleet, and waits for that, but not for long. */
    public void leave() {
        Stream<CompletableFuture<Void>> released = leases.values().stream().map(LeasedRuns::release);
        CompletableFuture<?>[] all =
                Stream.concat(Stream.of(members.leave()), released).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).get(LONGEST_GOODBYE.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException unheard) {
            // The others will notice.
        }
    }

    /**
     * Finds what is asked for, where that is the fleet.
     *
     * @param asked by a request
     * @return empty where it is something else, or an instance that there is not
     */
    public Optional<Report> report(Selection asked) {
        String group = asked.group();
        if (group == null || !covers(asked)) {
            return Optional.empty();
        }
        return group.equals(GroupName.FLEET)
                ? Optional.of(report.of(asked))
                : report.of(group.substring(GroupName.FLEET.length() + 1), asked);
    }

    /**
     * Tells whether the fleet is asked for.
     *
     * @param asked by a request
     * @return whether it is that, or one of its instances
     */
    public static boolean covers(Selection asked) {
        String group = asked.group();
        return group != null && (group.equals(GroupName.FLEET) || group.startsWith(GroupName.FLEET + "/"));
    }
}
