package io.healthpoint;

import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A level that a built-in check compares what it finds with: a share of a whole, or an amount of bytes. Immutable.
 *
 * @param amount the number, 0 or more; a share is 100 at most
 * @param unit what it counts
 */
public record Level(BigDecimal amount, Unit unit) {

    /** The grammar in words, for messages. */
    public static final String ALLOWED =
            "a level with its unit, such as 10% or 500MB (B, KB, MB, GB, TB by thousands; KiB, MiB, GiB, TiB by 1024)";

    private static final Pattern SHAPE = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,9})?)\\s?(%|[KMGT]?i?B)");
    private static final Map<String, Long> BYTES = Map.of(
            "B", 1L,
            "KB", 1_000L,
            "MB", 1_000_000L,
            "GB", 1_000_000_000L,
            "TB", 1_000_000_000_000L,
            "KiB", 1L << 10,
            "MiB", 1L << 20,
            "GiB", 1L << 30,
            "TiB", 1L << 40);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What a level counts. */
    public enum Unit {
        /** Hundredths of the whole. */
        PERCENT,
        /** Bytes. */
        BYTES
    }

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException where the amount is negative, or a share above 100
     */
    public Level {
        if (amount.signum() < 0 || (unit == Unit.PERCENT && amount.compareTo(HUNDRED) > 0)) {
            throw new IllegalArgumentException("a level must be 0 or more, and a share 100 % at most, was " + amount);
        }
        amount = amount.stripTrailingZeros();
    }

    /**
     * Makes a share of the whole.
     *
     * @param amount 0 to 100
     * @return that share
     * @throws IllegalArgumentException where it is out of range
     */
    public static Level percent(double amount) {
        return new Level(BigDecimal.valueOf(amount), Unit.PERCENT);
    }

    /**
     * Makes an amount.
     *
     * @param amount 0 or more
     * @return that many bytes
     * @throws IllegalArgumentException where it is negative
     */
    public static Level bytes(long amount) {
        return new Level(BigDecimal.valueOf(amount), Unit.BYTES);
    }

    /**
     * Reads a level.
     *
     * @param text as {@link #ALLOWED} says
     * @return the level
     * @throws IllegalArgumentException where the text is not of that form, or out of range
     */
    public static Level parse(String text) {
        Matcher level = SHAPE.matcher(text.strip());
        if (!level.matches()) {
            throw new IllegalArgumentException("not a level: " + text);
        }
        BigDecimal number = new BigDecimal(level.group(1));
        return level.group(2).equals("%") ? new Level(number, Unit.PERCENT) : bytes(number, level.group(2));
    }

    private static Level bytes(BigDecimal number, String unit) {
        Long size = BYTES.get(unit);
        if (size == null) {
            throw new IllegalArgumentException("not a unit: " + unit);
        }
        return bytes(number.multiply(BigDecimal.valueOf(size)).longValue());
    }

    /**
     * Tells how much that is.
     *
     * @param whole how much there is in all, in bytes or whatever else is counted
     * @return this share of it, or this amount, rounded down
     */
    public long of(long whole) {
        return switch (unit) {
            case PERCENT ->
                amount.multiply(BigDecimal.valueOf(whole)).movePointLeft(2).longValue();
            case BYTES -> amount.longValue();
        };
    }

    /**
     * Writes it as {@link #parse} reads it.
     *
     * @return such as {@code 10%}
     */
    @Override
    public String toString() {
        return amount.toPlainString() + (unit == Unit.PERCENT ? "%" : "B");
    }
}
