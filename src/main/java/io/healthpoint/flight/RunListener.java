package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Status;
import org.jspecify.annotations.Nullable;

/** Is told of every result, once a flight, in order for each check. Every CDI bean of this type is. */
@FunctionalInterface
public interface RunListener {

    /**
     * A flight has been counted.
     *
     * @param shown what the check now shows, thresholds applied
     * @param before the status it showed before; null at the first result
     * @param cause what the check threw, if it did
     */
    void recorded(CheckResult shown, @Nullable Status before, @Nullable Throwable cause);
}
