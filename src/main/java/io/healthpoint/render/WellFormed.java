package io.healthpoint.render;

/** Makes any Java string one that UTF-8 can carry. */
final class WellFormed {

    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    /** Puts U+FFFD for each half of a surrogate pair that stands alone. */
    static String text(String text) {
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
}
