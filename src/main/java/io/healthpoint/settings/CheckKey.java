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
