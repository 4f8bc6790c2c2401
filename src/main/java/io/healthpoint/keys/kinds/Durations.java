package io.healthpoint.keys.kinds;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one grammar of durations: a number with {@code ms}, {@code s}, {@code m} or {@code h}, or ISO-8601. */
public final class Durations {

    /** The grammar in words, for messages. */
    public static final String ALLOWED = "a duration such as 500ms, 5s, 2m, 1h or PT5S, at most 8760h";

    /** The grammar of what may last days, in words. */
    public static final String ALLOWED_AGE = "a duration such as 21d, 1h, 2m, 5s, 500ms or P21D, at most 3650d";

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})d");
    private static final Duration OLDEST = Duration.ofDays(3650);
    private static final Pattern SHORT = Pattern.compile("(\\d{1,12})(ms|s|m|h)");
    // A year: longer than any check waits, and far from where nanoseconds overflow.
    private static final Duration LONGEST = Duration.ofDays(365);

    private Durations() {}

    /**
     * Reads a duration.
     *
     * @param text as {@link #ALLOWED} says
     * @return zero or longer
     * @throws IllegalArgumentException where the text is not of that form, negative or too long
     */
    public static Duration parse(String text) {
        return within(LONGEST, parseEither(text));
    }

    /**
     * Reads a duration that may be days.
     *
     * @param text as {@link #ALLOWED_AGE} says
     * @return zero or longer
     * @throws IllegalArgumentException where the text is not of that form, negative or too long
     */
    public static Duration parseAge(String text) {
        Matcher days = DAYS.matcher(text.strip());
        return within(OLDEST, days.matches() ? Duration.ofDays(Long.parseLong(days.group(1))) : parseEither(text));
    }

    private static Duration within(Duration longest, Duration parsed) {
        if (parsed.isNegative() || parsed.compareTo(longest) > 0) {
            throw new IllegalArgumentException("out of range: " + parsed);
        }
        return parsed;
    }

    /**
     * Reads a duration that must not be zero.
     *
     * @param text as {@link #ALLOWED} says
     * @return longer than zero
     * @throws IllegalArgumentException as {@link #parse(String)}, and where it is zero
     */
    public static Duration parsePositive(String text) {
        Duration parsed = parse(text);
        if (parsed.isZero()) {
            throw new IllegalArgumentException("must be longer than zero");
        }
        return parsed;
    }

    /**
     * Writes a duration in the short form.
     *
     * @param duration zero or longer
     * @return in the largest unit that divides it, such as {@code 5s}; parts of a millisecond are cut
     */
    public static String format(Duration duration) {
        long millis = duration.toMillis();
        if (millis % 1000 != 0) {
            return millis + "ms";
        }
        long seconds = millis / 1000;
        if (seconds % 60 != 0 || seconds == 0) {
            return seconds + "s";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
    }

    /**
     * Writes how long something has lasted, for a person.
     *
     * @param duration zero or longer
     * @return in whole seconds, such as {@code 95s}; in milliseconds where it is less than one
     */
    public static String formatAge(Duration duration) {
        return duration.toSeconds() > 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    private static Duration parseEither(String text) {
        Matcher shortForm = SHORT.matcher(text.strip());
        if (shortForm.matches()) {
            return of(Long.parseLong(shortForm.group(1)), shortForm.group(2));
        }
        try {
            return Duration.parse(text.strip());
        } catch (DateTimeParseException | ArithmeticException neither) {
            throw new IllegalArgumentException("not a duration: " + text, neither);
        }
    }

    private static Duration of(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }
}
