package io.healthpoint.threads;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/**
 * The two clocks, as a seam: one to show, which may jump, and one to measure with, which may not.
 *
 * @param instants for what is shown
 * @param nanos for what is measured, see {@link System#nanoTime()}
 */
public record Time(InstantSource instants, LongSupplier nanos) {

    /** The clocks of this machine. */
    public static final Time SYSTEM = new Time(InstantSource.system(), System::nanoTime);

    /**
     * Tells the time of day.
     *
     * @return by the clock that is shown
     */
    public Instant now() {
        return instants.instant();
    }

    /**
     * Measures.
     *
     * @param startNanos a reading of the measuring clock
     * @return what has passed since then; by subtraction, for readings of that clock cannot be compared
     */
    public Duration since(long startNanos) {
        return Duration.ofNanos(nanos.getAsLong() - startNanos);
    }
}
