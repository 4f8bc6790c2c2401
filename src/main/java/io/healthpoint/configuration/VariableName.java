package io.healthpoint.configuration;

import java.util.List;
import java.util.Locale;

/** How a key is written as an environment variable: MicroProfile Config 3.1, "Environment Variables Mapping Rules". */
public final class VariableName {

    private VariableName() {}

    /**
     * Writes a key as documentation does.
     *
     * @param key such as {@code healthpoint.auth.require-secure}
     * @return in capitals, with {@code _} for all but letters and digits: {@code HEALTHPOINT_AUTH_REQUIRE_SECURE}
     */
    public static String of(String key) {
        return underscored(key).toUpperCase(Locale.ROOT);
    }

    /**
     * Lists the names under which a key is looked for.
     *
     * @param key any key
     * @return the key itself, with {@code _} for all but letters and digits, and that in capitals; the first that is set counts
     */
    public static List<String> spellings(String key) {
        return List.of(key, underscored(key), of(key));
    }

    // One for each char, as implementations of MicroProfile Config do, and so two for what has two.
    private static String underscored(String key) {
        StringBuilder name = new StringBuilder(key.length());
        for (int index = 0; index < key.length(); index++) {
            name.append(isKept(key.charAt(index)) ? key.charAt(index) : '_');
        }
        return name.toString();
    }

    private static boolean isKept(char letter) {
        return (letter >= 'A' && letter <= 'Z') || (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    }
}
