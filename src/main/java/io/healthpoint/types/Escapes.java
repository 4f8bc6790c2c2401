package io.healthpoint.types;

import io.healthpoint.keys.Kind;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with escapes: what cannot stand in a file of properties, or is lost at its end. */
final class Escapes {

    static final Kind<String> KIND = new Kind<>(
            "text with escapes",
            "a text with no other escapes than \\r, \\n, \\t and \\\\",
            "java.lang.String",
            Escapes::read);

    private static final Map<String, String> MEANT = Map.of("r", "\r", "n", "\n", "t", "\t", "\\", "\\");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(.?)", Pattern.DOTALL);

    private Escapes() {}

    static String read(String text) {
        return ESCAPE.matcher(text).replaceAll(found -> Matcher.quoteReplacement(meant(found)));
    }

    private static String meant(MatchResult found) {
        String meant = MEANT.get(found.group(1));
        if (meant == null) {
            throw new IllegalArgumentException("no such escape: " + found.group());
        }
        return meant;
    }
}
