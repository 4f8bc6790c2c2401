package io.healthpoint;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A check, or the whole, has changed its status. Fired as a CDI event, once a change, in order, on a thread of this library.
 *
 * <p>The first result of a check is a change unless it is up.
 *
 * @param name the check's name; null = the whole: the worst effect of any check
 * @param from the status before; null at the first result
 * @param to the status now
 * @param detail what the check said; of the whole, the names of the checks that make it so, or {@code OK}
 * @param time when the run began that showed it
 * @param elapsed how long that run took
 */
public record StatusChange(
        @Nullable String name, @Nullable Status from, Status to, String detail, Instant time, Duration elapsed) {}
