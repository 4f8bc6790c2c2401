package io.healthpoint.configuration;

import java.util.List;

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
        return written(key, true);
    }

    /**
     * Lists the names under which a key is looked for.
     *
     * @param key any key
     * @return the key itself, with {@code _} for all but letters and digits, and that in capitals; the first that is set counts
     */
    public static List<String> spellings(String key) {
        return List.of(key, written(key, false), of(key));
    }

    // One for each char, as implementations of MicroProfile Config do, and so two for what has two.
    private static String written(String key, boolean inCapitals) {
        char[] name = key.toCharArray();
        for (int index = 0; index < name.length; index++) {
            name[index] = written(name[index], inCapitals);
        }
        return new String(name);
    }

    private static char written(char letter, boolean inCapitals) {
        if (letter >= 'a' && letter <= 'z') {
            return inCapitals ? (char) (letter - 'a' + 'A') : letter;
        }
        return (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ? letter : '_';
    }
}
