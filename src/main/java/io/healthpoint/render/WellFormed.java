package io.healthpoint.render;

import java.util.regex.Pattern;

/** Makes any Java string one that UTF-8 can carry. */
public final class WellFormed {

    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** Puts U+FFFD for each half of a surrogate pair that stands alone. */
    public static String text(String text) {
        // Nearly always the answer, and without a copy.
        if (text.chars().noneMatch(unit -> Character.isSurrogate((char) unit))) {
            return text;
        }
        StringBuilder mended = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.SURROGATE ? REPLACEMENT : point)
                .forEach(mended::appendCodePoint);
        return mended.toString();
    }

    /**
     * Puts blanks for what breaks lines or turns them round (Unicode Bidirectional Algorithm), and for control characters: a
     * name must neither look like another check nor reach somebody's terminal as a command.
     */
    public static String inOneLine(String text) {
        return CONTROLS.matcher(text(text)).replaceAll(" ");
    }
}
