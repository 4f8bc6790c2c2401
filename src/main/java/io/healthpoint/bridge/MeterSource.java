package io.healthpoint.bridge;

import io.healthpoint.Status;
import org.jspecify.annotations.Nullable;

/** Makes the meters of checks, in a library of others. */
@FunctionalInterface
public interface MeterSource {

    /**
     * Makes the meters of one check.
     *
     * @param check its name
     * @param shown the status that it shows, so that no reader ever finds another
     * @return null where there is nobody yet who would read them
     */
    @Nullable
    CheckMeters of(String check, Status shown);
}
