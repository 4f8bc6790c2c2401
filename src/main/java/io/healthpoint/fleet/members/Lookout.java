package io.healthpoint.fleet.members;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at the entries of all instances: at the start, once an interval while somebody asks, more rarely where there are many and
 * nobody does; then each at a beat of its own, though all may have been started at once. It removes those that have been silent for
 * too long. What the store throws means that it is out of reach. Thread-safe.
 */
final class Lookout {

    private static final int INTERVALS_OF_INTEREST = 6;

    private final BoundedStore store;
    private final Watch watch;
    private final Duration interval;
    private final Duration forget;
    private final int place;
    private final Time time;
    private final AtomicLong askedAt;

    Lookout(BoundedStore store, Watch watch, String id, Duration interval, Duration forget, Time time) {
        this.store = store;
        this.watch = watch;
        this.interval = interval;
        this.forget = forget;
        this.place = id.hashCode();
        this.time = time;
        this.askedAt = new AtomicLong(time.nanos().getAsLong() - interest().toNanos());
    }

    /** Somebody asks: for some intervals it looks as often as the instances write. */
    void isAsked() {
        askedAt.set(time.nanos().getAsLong());
    }

    /** Looks, if it is time for that in this interval of its own. */
    void lookWhenDue(long beat) {
        if (isOfInterest() || Math.floorMod(beat + place, watch.intervalsToNextLook()) == 0) {
            look();
        }
    }

    private boolean isOfInterest() {
        return time.since(askedAt.get()).compareTo(interest()) < 0;
    }

    private Duration interest() {
        return interval.multipliedBy(INTERVALS_OF_INTEREST);
    }

    void look() {
        watch.saw(store.readAll(EntryKey.NODES));
        for (Map.Entry<String, Seen> node : watch.silentFor(forget)) {
            store.remove(EntryKey.ofNode(node.getKey()), node.getValue().text());
        }
    }
}
