package io.healthpoint.render.page.words;

import io.healthpoint.Status;
import java.util.Locale;

/** What a status is called on the page, and its sign: colour is never all that tells them apart. */
public final class StatusWords {

    private StatusWords() {}

    /**
     * Names a status for people.
     *
     * @param status any
     * @return such as {@code Down}
     */
    public static String word(Status status) {
        String name = status.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /**
     * Names a status for the style sheet.
     *
     * @param status any
     * @return such as {@code down}
     */
    public static String css(Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }

    /**
     * Chooses the sign of a status.
     *
     * @param status any
     * @return one character
     */
    public static String sign(Status status) {
        return switch (status) {
            case UP -> "✓";
            case DEGRADED -> "!";
            case DOWN -> "✕";
        };
    }

    /**
     * Writes the sign, which says nothing to who hears the page: the word stands beside it.
     *
     * @param status any
     * @return HTML
     */
    public static String mark(Status status) {
        return "<i class=\"" + css(status) + "\" aria-hidden=\"true\">" + sign(status) + "</i>";
    }
}
