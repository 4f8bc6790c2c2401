package io.healthpoint.settings;

import java.util.Optional;
import java.util.Set;

/**
 * A configuration key of one check: {@code healthpoint.checks."NAME".ATTRIBUTE}.
 *
 * @param name the check's name
 * @param attribute one of {@link #ATTRIBUTES}, if the operator made no slip
 */
record CheckKey(String name, String attribute) {

    static final String PREFIX = Settings.PREFIX + "checks.";

    static final Set<String> ATTRIBUTES = Set.of(
            "enabled",
            "groups",
            "critical",
            "timeout",
            "interval",
            "ttl",
            "failure-threshold",
            "success-threshold",
            "interrupt");

    /** Whether any key is about a check, as a property or as an environment variable. */
    static boolean isMentionedIn(Iterable<String> keys) {
        for (String key : keys) {
            if (key.length() >= PREFIX.length() && isMentionedIn(key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMentionedIn(String key) {
        String start = key.substring(0, PREFIX.length());
        return start.equals(PREFIX) || start.equalsIgnoreCase(PREFIX.replace('.', '_'));
    }

    static String of(String name, String attribute) {
        return PREFIX + '"' + name + "\"." + attribute;
    }

    static Optional<CheckKey> parse(String key) {
        int close = key.lastIndexOf("\".");
        if (!key.startsWith(PREFIX + '"') || close <= PREFIX.length()) {
            return Optional.empty();
        }
        return Optional.of(new CheckKey(key.substring(PREFIX.length() + 1, close), key.substring(close + 2)));
    }
}
