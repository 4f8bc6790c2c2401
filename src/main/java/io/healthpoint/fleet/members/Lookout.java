package io.healthpoint.fleet.members;

import io.healthpoint.fleet.entry.EntryKey;
import io.healthpoint.fleet.store.BoundedStore;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Looks at the entries of all instances: once an interval while somebody asks, more rarely where there are many and nobody does. It
 * removes those that have been silent for too long. What the store throws means that it is out of reach. Thread-safe.
 */
final class Lookout {

    private static final int INTERVALS_OF_INTEREST = 6;

    private final BoundedStore store;
    private final Watch watch;
    private final Duration interval;
    private final Duration forget;
    private final Time time;
    private final AtomicLong askedAt;

    Lookout(BoundedStore store, Watch watch, Duration interval, Duration forget, Time time) {
        this.store = store;
        this.watch = watch;
        this.interval = interval;
        this.forget = forget;
        this.time = time;
        this.askedAt = new AtomicLong(time.nanos().getAsLong());
    }

    /** Somebody asks: for some intervals it looks as often as the instances write. */
    void isAsked() {
        askedAt.set(time.nanos().getAsLong());
    }

    /** Looks, if it is time for that in this interval of its own. */
    void lookWhenDue(long beat) {
        if (isOfInterest() || beat % watch.intervalsToNextLook() == 0) {
            look();
        }
    }

    private boolean isOfInterest() {
        return time.since(askedAt.get()).compareTo(interval.multipliedBy(INTERVALS_OF_INTEREST)) < 0;
    }

    void look() {
        watch.saw(store.readAll(EntryKey.NODES));
        for (Map.Entry<String, Seen> node : watch.silentFor(forget)) {
            store.remove(EntryKey.ofNode(node.getKey()), node.getValue().text());
        }
    }
}
