package io.healthpoint.checks;

import java.time.Duration;
import java.util.function.LongSupplier;

/** By when a run of a check must be over, so that each step of it waits for what is left, and no longer. Immutable. */
public final class Deadline {

    // What is left of a run for telling what came out, before whoever waits for it gives it up.
    private static final Duration REST = Duration.ofMillis(100);

    private final LongSupplier nanos;
    private final long end;

    private Deadline(LongSupplier nanos, long end) {
        this.nanos = nanos;
        this.end = end;
    }

    /**
     * Looks at a duration that somebody gave.
     *
     * @param what its name, for the message
     * @param duration longer than 0
     * @return the same
     * @throws IllegalArgumentException where it is not longer than 0
     */
    public static Duration positive(String what, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(what + " must be longer than 0, was " + duration);
        }
        return duration;
    }

    /**
     * Begins now.
     *
     * @param length how long the run may take
     * @return the deadline
     */
    public static Deadline in(Duration length) {
        return in(length, System::nanoTime);
    }

    /**
     * Begins now, and ends a little early, so that a run tells what came out before it is given up.
     *
     * @param length how long the run may take; a quarter of it remains, a tenth of a second at most
     * @return the deadline
     */
    public static Deadline shortOf(Duration length) {
        return shortOf(length, System::nanoTime);
    }

    /**
     * Begins now, by another clock, and ends a little early.
     *
     * @param length how long the run may take
     * @param nanos measures, see {@link System#nanoTime()}
     * @return the deadline
     */
    public static Deadline shortOf(Duration length, LongSupplier nanos) {
        Duration quarter = length.dividedBy(4);
        return in(length.minus(quarter.compareTo(REST) < 0 ? quarter : REST), nanos);
    }

    /**
     * Begins now, by another clock.
     *
     * @param length how long the run may take
     * @param nanos measures, see {@link System#nanoTime()}
     * @return the deadline
     */
    public static Deadline in(Duration length, LongSupplier nanos) {
        return new Deadline(nanos, nanos.getAsLong() + length.toNanos());
    }

    /**
     * Tells how long is left.
     *
     * @return zero where it is past
     */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, end - nanos.getAsLong()));
    }

    /**
     * Tells how long is left, for what takes milliseconds and takes 0 for no limit.
     *
     * @return at least 1
     */
    public int millisLeft() {
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, left().toMillis()));
    }

    /**
     * Tells whether nothing is left.
     *
     * @return whether it is past
     */
    public boolean isPast() {
        return left().isZero();
    }
}
