package io.healthpoint.configuration;

import java.util.regex.Pattern;

/** Texts as editors, shells and mounted files hand them over. */
public final class RawText {

    // A byte order mark (Unicode 16.0, section 23.8) tells how a file is encoded; many programs leave it in the text.
    private static final Pattern MARKS = Pattern.compile("\\A\\uFEFF+|\\R+\\z");

    private RawText() {}

    /**
     * Takes off what nobody typed: a byte order mark at the start, line breaks at the end.
     *
     * @param text any text
     * @return the text without them; blanks stay
     */
    public static String withoutMarks(String text) {
        return MARKS.matcher(text).replaceAll("");
    }
}
