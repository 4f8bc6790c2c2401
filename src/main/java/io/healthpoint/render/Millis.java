package io.healthpoint.render;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as numbers. */
public final class Millis {

    private Millis() {}

    /** In milliseconds, to the microsecond. */
    public static BigDecimal of(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos() / 1000, 3);
    }
}
