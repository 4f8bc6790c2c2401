package io.healthpoint.checks;

import io.healthpoint.Level;
import io.healthpoint.Level.Unit;
import io.healthpoint.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The two levels of an amount that is a part of a whole. Immutable.
 *
 * @param side where an amount is that has crossed a level
 * @param warn what degrades when it is crossed
 * @param down what takes down when it is crossed
 */
public record Levels(Side side, Level warn, Level down) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Where an amount is that has crossed a level; one that equals it has not. */
    public enum Side {
        /** There is too little: of what is free. */
        BELOW,
        /** There is too much: of what is used. */
        OVER
    }

    /**
     * Takes a level that must be a share.
     *
     * @param key what it is the level of, for the message
     * @param level the level
     * @return that level
     * @throws IllegalArgumentException where it is an amount of bytes
     */
    public static Level share(String key, Level level) {
        if (level.unit() != Unit.PERCENT) {
            throw new IllegalArgumentException(key + " must be a share, such as 80%, was " + level.amount() + "B");
        }
        return level;
    }

    /**
     * Replaces the lesser level.
     *
     * @param level what degrades
     * @return a copy with it
     */
    public Levels withWarn(Level level) {
        return new Levels(side, level, down);
    }

    /**
     * Replaces the greater level.
     *
     * @param level what takes down
     * @return a copy with it
     */
    public Levels withDown(Level level) {
        return new Levels(side, warn, level);
    }

    /**
     * Judges an amount.
     *
     * @param amount 0 or more
     * @param whole what it is a part of, more than 0
     * @return degraded or down where it has crossed a level
     */
    public Status status(long amount, long whole) {
        if (isCrossed(down, amount, whole)) {
            return Status.DOWN;
        }
        return isCrossed(warn, amount, whole) ? Status.DEGRADED : Status.UP;
    }

    /**
     * Writes an amount, and the level that it has crossed.
     *
     * @param amount 0 or more
     * @param whole what it is a part of, more than 0
     * @param what what the amount is, such as {@code free}
     * @return such as {@code 91 % used, over 90 %}
     */
    public String written(long amount, long whole, String what) {
        return switch (status(amount, whole)) {
            case UP -> Written.percent(percent(amount, whole)) + ' ' + what;
            case DEGRADED -> written(amount, whole, what, warn);
            case DOWN -> written(amount, whole, what, down);
        };
    }

    /**
     * Tells an amount and its levels as data.
     *
     * @param name what the amount is, such as {@code free}
     * @param amount 0 or more
     * @param whole what it is a part of, more than 0
     * @return by keys with the unit, such as {@code free.percent} and {@code free.percent.warn}; without a {@code warn} that can
     *     never come before {@code down}
     */
    public Map<String, Object> data(String name, long amount, long whole) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(name + ".percent", percent(amount, whole));
        if (warnComesFirst(whole)) {
            data.put(name + key(warn) + ".warn", number(warn));
        }
        data.put(name + key(down) + ".down", number(down));
        return data;
    }

    // Whoever sets the other level alone may leave this one behind it, where it means nothing.
    private boolean warnComesFirst(long whole) {
        return switch (side) {
            case BELOW -> warn.of(whole) > down.of(whole);
            case OVER -> warn.of(whole) < down.of(whole);
        };
    }

    private boolean isCrossed(Level level, long amount, long whole) {
        long border = level.of(whole);
        return switch (side) {
            case BELOW -> amount < border;
            case OVER -> amount > border;
        };
    }

    private String written(long amount, long whole, String what, Level level) {
        String border = side.name().toLowerCase(Locale.ROOT) + ' ';
        return switch (level.unit()) {
            case PERCENT ->
                Written.percent(percent(amount, whole)) + ' ' + what + ", " + border
                        + Written.percent(level.amount().doubleValue());
            case BYTES -> Written.bytes(amount) + ' ' + what + ", " + border + Written.bytes(level.of(whole));
        };
    }

    // Towards the level's far side: "90 % used, over 90 %" would be no help.
    private double percent(long amount, long whole) {
        RoundingMode mode = side == Side.BELOW ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return BigDecimal.valueOf(amount)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(whole), 1, mode)
                .doubleValue();
    }

    private static String key(Level level) {
        return level.unit() == Unit.PERCENT ? ".percent" : ".bytes";
    }

    private static Number number(Level level) {
        return level.unit() == Unit.PERCENT
                ? (Number) level.amount().doubleValue()
                : level.amount().longValue();
    }
}
