package io.healthpoint.render.page.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** How long something takes or lasts, as people read it: {@code 16 µs}, {@code 89 ms}, {@code 6.4 s}, {@code 2 h 5 min}. */
public final class Span {

    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private Span() {}

    /**
     * Writes a duration, with two digits that matter below ten of a unit.
     *
     * @param duration any; one that is negative counts as none
     * @return whatever the locale, in plain digits
     */
    public static String of(Duration duration) {
        Duration length = duration.isNegative() ? Duration.ZERO : duration;
        return length.compareTo(Duration.ofSeconds(60)) < 0 ? ofNanos(length.toNanos()) : ofSeconds(length.toSeconds());
    }

    // By what is shown, not by what is: 999.7 µs is 1 ms.
    private static String ofNanos(long nanos) {
        if (nanos < MICRO) {
            return nanos + " ns";
        }
        if (nanos < MILLI - MICRO / 2) {
            return inUnits(nanos, MICRO) + " µs";
        }
        return nanos < SECOND - MILLI / 2 ? inUnits(nanos, MILLI) + " ms" : inUnits(nanos, SECOND) + " s";
    }

    private static String inUnits(long nanos, long unit) {
        BigDecimal value = BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(unit));
        BigDecimal tenths = value.setScale(1, RoundingMode.HALF_UP);
        BigDecimal shown = tenths.compareTo(BigDecimal.TEN) < 0 ? tenths : value.setScale(0, RoundingMode.HALF_UP);
        return shown.stripTrailingZeros().toPlainString();
    }

    private static String ofSeconds(long seconds) {
        long minutes = seconds / 60;
        long hours = minutes / 60;
        if (minutes < 10) {
            return two(minutes, "min", seconds % 60, "s");
        }
        if (hours < 1) {
            return minutes + " min";
        }
        return hours < 48 ? two(hours, "h", minutes % 60, "min") : two(hours / 24, "d", hours % 24, "h");
    }

    private static String two(long large, String unit, long small, String smaller) {
        return small == 0 ? large + " " + unit : large + " " + unit + " " + small + " " + smaller;
    }
}
