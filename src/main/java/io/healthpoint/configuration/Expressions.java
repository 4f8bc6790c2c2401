package io.healthpoint.configuration;

import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Expressions in values, {@code ${name}} and {@code ${name:default}}, as MicroProfile Config 3.1 has them ("Property
 * Expressions"): names and defaults may hold further ones, the inner are resolved first, and a backslash before the dollar
 * makes plain text of one.
 */
final class Expressions {

    private static final String BEGIN = "${";
    private static final String ESCAPED = "\\${";
    // The specification encourages 5 and allows more; SmallRye Config has 32.
    private static final int DEEPEST = 32;

    private final Function<String, @Nullable String> values;

    /**
     * Looks names up.
     *
     * @param values gives the text of a name as it stands in its source; null where it has none
     */
    Expressions(Function<String, @Nullable String> values) {
        this.values = values;
    }

    static boolean areIn(String text) {
        return text.contains(BEGIN);
    }

    /**
     * Puts values for all expressions of a text.
     *
     * @throws NoSuchElementException where a name has neither value nor default
     * @throws IllegalArgumentException where one leads to another too often, or to itself
     */
    String expand(String text) {
        return expand(text, 0);
    }

    private String expand(String text, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("one expression leads to another more than " + DEEPEST + " times");
        }
        StringBuilder expanded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int end = text.startsWith(BEGIN, at) ? indexOutsideOfBraces('}', text, at + BEGIN.length()) : -1;
            if (end >= 0) {
                expanded.append(valueOf(text.substring(at + BEGIN.length(), end), depth + 1));
                at = end + 1;
            } else if (text.startsWith(ESCAPED, at)) {
                expanded.append(BEGIN);
                at += ESCAPED.length();
            } else {
                expanded.append(text.charAt(at++));
            }
        }
        return expanded.toString();
    }

    private String valueOf(String expression, int depth) {
        int colon = indexOutsideOfBraces(':', expression, 0);
        String name = expand(colon < 0 ? expression : expression.substring(0, colon), depth);
        String found = values.apply(name);
        if (found == null && colon < 0) {
            throw new NoSuchElementException(name + " has no value");
        }
        return expand(found == null ? expression.substring(colon + 1) : found, depth);
    }

    /** -1 where there is none before an outer brace ends. */
    private static int indexOutsideOfBraces(char sought, String text, int from) {
        int open = 0;
        for (int index = from; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (open == 0 && letter == sought) {
                return index;
            }
            open += letter == '{' ? 1 : letter == '}' ? -1 : 0;
        }
        return -1;
    }
}
