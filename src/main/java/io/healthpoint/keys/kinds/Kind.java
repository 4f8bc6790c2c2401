package io.healthpoint.keys.kinds;

import java.util.function.Function;

/**
 * What the value of a key is, and how its text is read. Immutable.
 *
 * @param <T> the value
 * @param unit a few words for tables
 * @param allowed what a text must be, for messages that begin "setting … must be"
 * @param javaType the value's type for editors, as {@link Class#getName()} gives it
 * @param parser reads a text, without blanks around it and not empty; {@link IllegalArgumentException} where it is not allowed
 */
public record Kind<T>(String unit, String allowed, String javaType, Function<String, T> parser) {

    /**
     * Describes it otherwise in tables.
     *
     * @param words a few
     * @return the same kind with those
     */
    public Kind<T> shownAs(String words) {
        return new Kind<>(words, allowed, javaType, parser);
    }
}
