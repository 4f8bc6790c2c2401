package io.healthpoint.fleet.lease;

import io.healthpoint.fleet.entry.LeaseEntry;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What one instance has seen of a lease, and what that allows it: whether it may claim the next run, and when to look again.
 * Knows its own measuring clock and nobody else's; what it decides, compare-and-set has to confirm. Not thread-safe.
 *
 * <p>The package tells why this is enough.
 */
final class Lease {

    // Longer than the pause of a holder that lives, short enough that an entry that is seen an interval late runs again
    // within three.
    private static final double LEAST_PATIENCE = 1.4;
    private static final double MOST_PATIENCE = 1.8;
    // Never shorter than the interval: one run in each is a promise. Longer, so that many checks do not run in step.
    private static final double MOST_PAUSE = 1.1;
    private static final double LEAST_LOOK = 0.9;
    private static final double LOOK_FOR_FIRST = 0.25;
    // One operation that fails is no reason to run beside another instance. Nor is it for who knows of no run yet.
    private static final double PATIENCE_WITH_STORE = 1.5;
    private static final int FAILURES_BEFORE_FIRST = 2;
    private static final double LOOK_FOR_STORE = 0.25;

    private final String me;
    private final long interval;
    private final DoubleSupplier random;

    private @Nullable String text;
    private @Nullable LeaseEntry entry;
    private boolean hasLooked;
    private boolean hasChanged;
    private int failures;
    private long seenAt;
    private boolean knowsRun;
    private long run;
    private String holder = "";
    private long runAt;
    private boolean isAlone;
    private double patience;
    private double pause;

    /**
     * Has seen nothing.
     *
     * @param me random name of this instance
     * @param interval of the check
     * @param random from 0 to 1
     */
    Lease(String me, Duration interval, DoubleSupplier random) {
        this.me = me;
        this.interval = interval.toNanos();
        this.random = random;
        draw();
    }

    /** Takes down what stands in the store; null = nothing. */
    void saw(@Nullable String newText, Optional<LeaseEntry> newEntry, long now) {
        boolean isSame = hasLooked && Objects.equals(newText, text);
        seenAt = isSame && !isOutOfTouch() ? seenAt : now;
        failures = 0;
        isAlone = false;
        if (!isSame) {
            changed(newText, newEntry, now);
        }
    }

    private void changed(@Nullable String newText, Optional<LeaseEntry> newEntry, long now) {
        hasChanged = hasLooked;
        hasLooked = true;
        text = newText;
        entry = newEntry.orElse(null);
        if (entry != null && isAnother(entry)) {
            holder = entry.holder();
            began(entry.run(), now);
        }
        draw();
    }

    /** The store is out of reach: that an entry stands still meanwhile says nothing. */
    void outOfTouch() {
        failures++;
    }

    private boolean isOutOfTouch() {
        return failures > 0;
    }

    /** A run has begun that no entry tells of: this instance's own, while the store is out of reach. */
    void ranAlone(long now) {
        isAlone = true;
        began(run, now);
    }

    private boolean isAnother(LeaseEntry newest) {
        return !knowsRun || newest.run() != run || !newest.holder().equals(holder);
    }

    private void began(long number, long now) {
        knowsRun = true;
        run = number;
        runAt = now;
    }

    /** Whether the next run may be claimed, by compare-and-set on what was seen last. */
    boolean mayClaim(long now) {
        return untilClaim(now) <= 0;
    }

    /** Whether a run of its own is due while the store is out of reach. */
    boolean isDueAlone(long now) {
        return knowsRun
                ? now - runAt >= (isAlone ? paused() : (long) (interval * PATIENCE_WITH_STORE))
                : failures >= FAILURES_BEFORE_FIRST;
    }

    /** How long until it is worth looking again. */
    Duration untilNextLook(long now) {
        long look = (long) (interval * (LEAST_LOOK + (1 - LEAST_LOOK) * random.getAsDouble()));
        if (isOutOfTouch()) {
            return Duration.ofNanos((long) (interval * LOOK_FOR_STORE));
        }
        long first = told() == null ? (long) (interval * LOOK_FOR_FIRST) : look;
        long claim = untilClaim(now);
        if (claim <= 0) {
            return Duration.ofNanos(first);
        }
        return Duration.ofNanos(isMine() ? claim : Math.min(first, claim));
    }

    @Nullable
    String text() {
        return text;
    }

    @Nullable
    LeaseEntry entry() {
        return entry;
    }

    LeaseEntry.@Nullable Told told() {
        return entry == null ? null : entry.told();
    }

    /** Whether it has seen the entry change: only then it knows how old it is. */
    boolean hasChanged() {
        return hasChanged;
    }

    boolean isMine() {
        return entry != null && entry.holder().equals(me);
    }

    /** The claim of the next run. */
    LeaseEntry claim(String node) {
        LeaseEntry known = entry;
        return known == null ? LeaseEntry.after(run, me, node) : known.claimed(me, node);
    }

    // Whose run is the next: the holder's, an interval after the last; anybody's, where it is free; else that of an
    // instance which has seen it stand still.
    private long untilClaim(long now) {
        long next = knowsRun ? runAt + paused() - now : 0;
        boolean isAnothers = text != null && !isMine() && !isFree();
        return isAnothers ? Math.max(next, seenAt + (long) (interval * patience) - now) : next;
    }

    private long paused() {
        return (long) (interval * pause);
    }

    private boolean isFree() {
        return entry != null && entry.state() == LeaseEntry.State.FREE;
    }

    private void draw() {
        patience = LEAST_PATIENCE + (MOST_PATIENCE - LEAST_PATIENCE) * random.getAsDouble();
        pause = 1 + (MOST_PAUSE - 1) * random.getAsDouble();
    }
}
