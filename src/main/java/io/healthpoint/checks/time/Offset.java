package io.healthpoint.checks.time;

import java.time.Duration;

/**
 * How far a reference's clock is ahead of ours: somewhere between these two, for a question and its answer take time, and some
 * clocks tell whole seconds. Negative where it is behind. Immutable.
 *
 * @param least at least
 * @param most at most
 */
public record Offset(Duration least, Duration most) {

    /**
     * Puts two bounds in order.
     *
     * @param one either
     * @param other the other
     * @return the offset between them
     */
    public static Offset between(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? new Offset(one, other) : new Offset(other, one);
    }

    /**
     * Guesses.
     *
     * @return the middle, as RFC 4330 section 5 computes it for SNTP
     */
    public Duration likely() {
        return least.plus(most).dividedBy(2);
    }

    /**
     * Tells how far off that guess may be.
     *
     * @return half of what lies between the bounds
     */
    public Duration doubt() {
        return most.minus(least).dividedBy(2);
    }

    /**
     * Tells by how much the clocks differ for certain.
     *
     * @return zero where they may be the same
     */
    public Duration certain() {
        if (least.isNegative() != most.isNegative()) {
            return Duration.ZERO;
        }
        return least.isNegative() ? most.negated() : least;
    }
}
