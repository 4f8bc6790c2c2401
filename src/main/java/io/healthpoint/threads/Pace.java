package io.healthpoint.threads;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;

/**
 * By what work is timed, as a seam: the clocks, and the chance by which many processes keep out of step.
 *
 * @param time the clocks
 * @param chance from 0 to 1, another one each time
 */
public record Pace(Time time, DoubleSupplier chance) {

    /** The clocks of this machine, and real chance. */
    public static final Pace SYSTEM =
            new Pace(Time.SYSTEM, () -> ThreadLocalRandom.current().nextDouble());
}
