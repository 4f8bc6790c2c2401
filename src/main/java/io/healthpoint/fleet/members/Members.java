package io.healthpoint.fleet.members;

import io.healthpoint.Report;
import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.entry.InstanceEntry;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.threads.InOrder;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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

    private static final int INTERVALS_OF_INTEREST = 6;
    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final BoundedStore store;
    private final Identity me;
    private final Duration interval;
    private final Duration forget;
    private final OwnChecks known;
    private final Threads threads;
    private final Time time;
    private final InOrder steps;
    private final OwnEntry own;
    private final Watch watch;
    private final AtomicBoolean started = new AtomicBoolean();
    private final AtomicLong beats = new AtomicLong();
    private final AtomicLong askedAt;
    private final AtomicBoolean isLooking = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile Runnable cancel = () -> {};

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
        this.store = store;
        this.me = me;
        this.interval = interval;
        this.forget = forget;
        this.known = known;
        this.threads = threads;
        this.time = time;
        this.steps = new InOrder(threads);
        this.own = new OwnEntry(store, me);
        this.watch = new Watch(time, interval);
        this.askedAt = new AtomicLong(time.nanos().getAsLong());
    }

    /** Begins to write and to read. */
    public void start() {
        if (started.compareAndSet(false, true)) {
            step(this::beat);
        }
    }

    /**
     * Ends that, and leaves the fleet in order.
     *
     * @return done when the others know, or cannot be told
     */
    public CompletableFuture<Void> leave() {
        stopped = true;
        cancel.run();
        CompletableFuture<Void> left = new CompletableFuture<>();
        if (!step(() -> leave(left))) {
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

    /** Somebody asks for them: for some intervals it looks as often as they write. */
    void areAskedFor() {
        askedAt.set(time.nanos().getAsLong());
        if (watch.isOld() && isLooking.compareAndSet(false, true) && !step(this::lookNow)) {
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

    private boolean step(Runnable task) {
        try {
            steps.execute(task);
            return true;
        } catch (RuntimeException noThread) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no thread for the fleet now", noThread);
            return false;
        }
    }

    // The next one is at its time, whatever comes of this one.
    private void beat() {
        if (!stopped) {
            cancel = threads.schedule(this::beatAgain, interval);
            try {
                beats.incrementAndGet();
                own.write(entry(known.refreshed()));
                if (isLookDue()) {
                    look();
                }
            } catch (OutOfReach later) {
                // It is told of as such.
            }
        }
    }

    private boolean isLookDue() {
        Duration sinceAsked = time.since(askedAt.get());
        return sinceAsked.compareTo(interval.multipliedBy(INTERVALS_OF_INTEREST)) < 0
                || beats.get() % watch.intervalsToNextLook() == 0;
    }

    private void lookNow() {
        try {
            look();
        } catch (OutOfReach later) {
            // It is told of as such.
        } finally {
            isLooking.set(false);
        }
    }

    private void look() {
        watch.saw(store.readAll(EntryKey.NODES));
        forgetTheSilent();
    }

    private void beatAgain() {
        if (!stopped && !step(this::beat)) {
            cancel = threads.schedule(this::beatAgain, interval);
        }
    }

    private void forgetTheSilent() {
        for (Map.Entry<String, Seen> node : watch.silentFor(forget)) {
            store.remove(EntryKey.ofNode(node.getKey()), node.getValue().text());
        }
    }
}
