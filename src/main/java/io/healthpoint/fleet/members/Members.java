package io.healthpoint.fleet.members;

import io.healthpoint.Report;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.threads.Steps;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The instances of a fleet, seen from one of them: writes what it knows of itself in each interval, and reads what the others have
 * written. Thread-safe.
 */
public final class Members {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Identity me;
    private final Duration interval;
    private final OwnChecks known;
    private final Time time;
    private final OwnEntry own;
    private final Watch watch;
    private final Lookout lookout;
    private final Steps steps;
    private final AtomicLong beats = new AtomicLong();
    private final AtomicBoolean isLooking = new AtomicBoolean();

    /**
     * Begins with nobody.
     *
     * @param store what the instances share
     * @param me this instance
     * @param interval how often it writes
     * @param forget how long one is shown that says nothing
     * @param known what this instance knows of its checks
     * @param threads for the steps
     * @param time the clocks
     */
    public Members(
            BoundedStore store,
            Identity me,
            Duration interval,
            Duration forget,
            OwnChecks known,
            Threads threads,
            Time time) {
        this.me = me;
        this.interval = interval;
        this.known = known;
        this.time = time;
        this.own = new OwnEntry(store, me);
        this.watch = new Watch(time, interval, InstanceEntry::of);
        this.lookout = new Lookout(store, watch, me.id(), interval, forget, time);
        this.steps = Steps.on(threads);
    }

    /** Begins to write and to read. */
    public void start() {
        steps.start(this::beat);
    }

    /**
     * Ends that, and leaves the fleet in order.
     *
     * @return done when the others know, or cannot be told
     */
    public CompletableFuture<Void> leave() {
        steps.stop();
        CompletableFuture<Void> left = new CompletableFuture<>();
        if (!steps.next(() -> leave(left))) {
            left.complete(null);
        }
        return left;
    }

    /**
     * Tells the name by which the others know this instance.
     *
     * @return the one that it was given, or that with a mark where another instance has been given the same
     */
    public String node() {
        return own.node();
    }

    /**
     * Finds a name that two instances have been given.
     *
     * @return empty where each has one of its own
     */
    public Optional<String> twins() {
        return all().stream()
                .filter(member -> !member.isSilent())
                .filter(member -> !member.entry().named().equals(member.node()))
                .map(member -> member.entry().named())
                .findFirst();
    }

    /**
     * Tells whether another instance has been given this one's name. Cheap: reads no entry but that one's.
     *
     * @return the name; empty where nobody else has it
     */
    public Optional<String> twin() {
        boolean hasOne = !own.node().equals(me.named()) || watch.hasMarked(me.named(), interval);
        return hasOne ? Optional.of(me.named()) : Optional.empty();
    }

    /** Somebody asks for them. Who asks is not kept waiting for the store: what it says is there when he asks again. */
    void areAskedFor() {
        lookout.isAsked();
        if (watch.isOld() && isLooking.compareAndSet(false, true) && !steps.next(this::lookNow)) {
            isLooking.set(false);
        }
    }

    // What this instance knows of itself it need not read.
    List<Member> all() {
        long now = time.nanos().getAsLong();
        SortedMap<String, Member> all = new TreeMap<>();
        watch.all().forEach((node, seen) -> all.put(node, member(node, seen, now)));
        all.put(own.node(), new Member(own.node(), entry(known.report()), Duration.ZERO, true, false));
        return List.copyOf(all.values());
    }

    private Member member(String node, Seen seen, long now) {
        boolean isSilent = seen.isSilent(interval, watch.lookedAt());
        return new Member(node, seen.entry().orElseThrow(), seen.silence(now), seen.isSinceThen(), isSilent);
    }

    private InstanceEntry entry(Report report) {
        return new InstanceEntry(
                me.id(),
                me.named(),
                beats.get(),
                interval,
                me.version(),
                me.start(),
                report.status(),
                InstanceEntry.Counts.of(report),
                report);
    }

    private void leave(CompletableFuture<Void> left) {
        try {
            own.remove();
        } catch (OutOfReach nobodyCanBeTold) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: the fleet cannot be told of the end", nobodyCanBeTold);
        } finally {
            left.complete(null);
        }
    }

    // The next one is at its time, whatever comes of this one.
    private void beat() {
        if (!steps.isStopped()) {
            steps.later(this::beat, interval);
            try {
                long beat = beats.incrementAndGet();
                own.write(entry(known.refreshed()));
                lookout.lookWhenDue(beat);
            } catch (OutOfReach later) {
                // It is told of as such.
            }
        }
    }

    private void lookNow() {
        try {
            lookout.look();
        } catch (OutOfReach later) {
            // It is told of as such.
        } finally {
            isLooking.set(false);
        }
    }
}
