package io.healthpoint.checks.system;

import io.healthpoint.checks.Levels.Side;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What must not hold of a number. Immutable.
 *
 * @param side where the number is when it holds
 * @param number what it is compared with; one that equals it does not hold
 * @param percent whether that is a share of another number, in hundredths
 */
public record Bound(Side side, BigDecimal number, boolean percent) {

    /** The grammar in words, for messages. */
    public static final String ALLOWED = "a bound such as >1000 or <3, or as >80% where the key 'of' makes it a share";

    private static final Pattern SHAPE = Pattern.compile("([<>])\\s*(-?\\d{1,15}(?:\\.\\d{1,9})?)\\s*(%?)");

    /**
     * Reads a bound.
     *
     * @param text as {@link #ALLOWED} says
     * @return the bound
     * @throws IllegalArgumentException where the text is not of that form
     */
    public static Bound parse(String text) {
        Matcher bound = SHAPE.matcher(text.strip());
        if (!bound.matches()) {
            throw new IllegalArgumentException("not a bound: " + text);
        }
        Side side = bound.group(1).equals(">") ? Side.OVER : Side.BELOW;
        return new Bound(side, new BigDecimal(bound.group(2)), !bound.group(3).isEmpty());
    }

    /**
     * Tells whether it holds.
     *
     * @param value the number
     * @return whether that is on this side
     */
    public boolean holds(BigDecimal value) {
        return switch (side) {
            case OVER -> value.compareTo(number) > 0;
            case BELOW -> value.compareTo(number) < 0;
        };
    }

    /**
     * Tells whether another holds wherever this does, so that this one is never seen as a warning of it.
     *
     * @param down the other
     * @return whether it covers this one
     */
    public boolean isNeverBefore(Bound down) {
        return side == down.side && (number.compareTo(down.number) == 0 || down.holds(number));
    }

    /** Writes it for people, such as {@code over 80 %}. */
    String written() {
        String border = number.toPlainString() + (percent ? " %" : "");
        return switch (side) {
            case OVER -> "over " + border;
            case BELOW -> "below " + border;
        };
    }
}
