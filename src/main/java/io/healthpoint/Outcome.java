package io.healthpoint;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a check said. Immutable.
 *
 * @param status how well it is
 * @param detail one line for a person, at most {@value #MAX_DETAIL} characters and a mark where more was cut; a blank one
 *     becomes the status's default detail
 * @param data further facts by key, in the order given: strings, numbers and booleans; anything else is kept as its text
 */
public record Outcome(Status status, String detail, Map<String, Object> data) {

    /** Longest detail, in UTF-16 characters; what is longer is cut there and marked. */
    public static final int MAX_DETAIL = 8192;

    private static final Set<Class<?>> EXACT = Set.of(
            Boolean.class, Byte.class, Short.class, Integer.class, Long.class, BigInteger.class, BigDecimal.class);
    private static final String MARK = "… (cut)";
    private static final Outcome PLAIN_UP = of(Status.UP, null);

    /** Fills in the default detail, cuts a long one, and copies the data. */
    public Outcome {
        detail = detail.isBlank() ? status.defaultDetail() : cut(detail);
        data = copy(data);
    }

    /**
     * Works.
     *
     * @return up, with detail {@code OK}
     */
    public static Outcome up() {
        return PLAIN_UP;
    }

    /**
     * Works.
     *
     * @param detail one line for a person
     * @return up, with that detail
     */
    public static Outcome up(@Nullable String detail) {
        return of(Status.UP, detail);
    }

    /**
     * Works, but somebody should look.
     *
     * @param detail one line for a person
     * @return degraded, with that detail
     */
    public static Outcome degraded(@Nullable String detail) {
        return of(Status.DEGRADED, detail);
    }

    /**
     * Does not work.
     *
     * @param detail one line for a person
     * @return down, with that detail
     */
    public static Outcome down(@Nullable String detail) {
        return of(Status.DOWN, detail);
    }

    /**
     * Does not work, because of this.
     *
     * @param cause what was thrown
     * @return down; the detail is the message, or the simple class name where the message is null or blank
     */
    public static Outcome down(@Nullable Throwable cause) {
        return of(Status.DOWN, cause == null ? null : describe(cause));
    }

    /**
     * Up or down by a condition.
     *
     * @param up whether it works
     * @param detail one line for a person, the same for both
     * @return up or down, with that detail
     */
    public static Outcome of(boolean up, @Nullable String detail) {
        return up ? up(detail) : down(detail);
    }

    /**
     * Adds a fact, or replaces it.
     *
     * @param key its name
     * @param value a string, number or boolean; anything else, null too, is kept as its text
     * @return a copy with that fact
     */
    public Outcome with(String key, @Nullable Object value) {
        Map<String, Object> more = new LinkedHashMap<>(data);
        more.put(name(key), plain(value));
        return new Outcome(status, detail, more);
    }

    private static Outcome of(Status status, @Nullable String detail) {
        return new Outcome(status, detail == null ? "" : detail, Map.of());
    }

    private static String describe(Throwable cause) {
        String message = cause.getMessage();
        if (message != null && !message.isBlank()) {
            return message;
        }
        String simple = cause.getClass().getSimpleName();
        return simple.isEmpty() ? cause.getClass().getName() : simple;
    }

    private static String cut(String text) {
        if (text.length() <= MAX_DETAIL || isCut(text)) {
            return text;
        }
        // Not between the halves of a surrogate pair: half a character is no text.
        int end = Character.isHighSurrogate(text.charAt(MAX_DETAIL - 1)) ? MAX_DETAIL - 1 : MAX_DETAIL;
        return text.substring(0, end) + MARK;
    }

    private static boolean isCut(String text) {
        return text.length() <= MAX_DETAIL + MARK.length() && text.endsWith(MARK);
    }

    private static Map<String, Object> copy(Map<String, Object> data) {
        if (data.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        data.forEach((key, value) -> copy.put(name(key), plain(value)));
        return Collections.unmodifiableMap(copy);
    }

    private static String name(@Nullable String key) {
        return cut(String.valueOf(key));
    }

    // Only what has a JSON form of its own, and cannot change any more.
    private static Object plain(@Nullable Object value) {
        if (value != null && EXACT.contains(value.getClass())) {
            return value;
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        return cut(String.valueOf(value));
    }
}
