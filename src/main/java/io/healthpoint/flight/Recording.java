package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Status;
import org.jspecify.annotations.Nullable;

/**
 * One flight, counted.
 *
 * @param shown what the check now shows, thresholds applied
 * @param run what this flight said
 * @param before the status that the check showed before; null at the first result
 * @param cause what the check threw, if it did
 */
public record Recording(
        CheckResult shown,
        CheckResult run,
        @Nullable Status before,
        @Nullable Throwable cause) {}
