package io.healthpoint.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Numbers with their units, as a check's detail shows them to a person: whatever the locale, in plain digits. */
public final class Written {

    private static final String[] UNITS = {"B", "KB", "MB", "GB", "TB", "PB", "EB"};

    private Written() {}

    /**
     * Writes a share.
     *
     * @param share in hundredths
     * @return with one decimal where it is not whole, such as {@code 8.3 %}
     */
    public static String percent(double share) {
        return decimal(share) + " %";
    }

    /**
     * Writes an amount.
     *
     * @param bytes 0 or more
     * @return in the largest unit, by thousands, such as {@code 1.5 GB}
     */
    public static String bytes(long bytes) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 1000 && unit < UNITS.length - 1) {
            amount /= 1000;
            unit++;
        }
        return decimal(amount) + ' ' + UNITS[unit];
    }

    /**
     * Writes how long something takes or lasts.
     *
     * @param duration 0 or longer
     * @return in the largest unit of days, hours, minutes, seconds and milliseconds, such as {@code 20 days} or {@code 1.2 s}
     */
    public static String duration(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds >= 2 * 86_400) {
            return seconds / 86_400 + " days";
        }
        if (seconds >= 2 * 3600) {
            return seconds / 3600 + " h";
        }
        if (seconds >= 120) {
            return seconds / 60 + " min";
        }
        return seconds >= 1 ? decimal(duration.toMillis() / 1000.0) + " s" : duration.toMillis() + " ms";
    }

    private static String decimal(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
