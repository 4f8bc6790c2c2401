package io.healthpoint.settings;

import io.healthpoint.configuration.Configuration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Keys that look like settings of this library and do nothing: most likely a slip of the operator's. */
public final class UnknownKeys {

    private static final Set<String> GLOBAL = Set.of(
            Settings.USERNAME,
            Settings.PASSWORD,
            Settings.PASSWORD_FILE,
            Settings.AUTH_ATTEMPTS,
            Settings.AUTH_ATTEMPTS_OVERALL,
            Settings.AUTH_ADDRESS_HEADER,
            Settings.AUTH_REQUIRE_SECURE,
            Settings.AUTH_REQUIRED,
            Settings.STAFF_ROLES,
            Settings.DETAILS,
            Settings.PATH,
            Settings.STATUS_DOWN,
            Settings.STATUS_DEGRADED,
            Settings.FORMAT,
            Settings.TIMEOUT,
            Settings.TTL,
            Settings.DEADLINE,
            Settings.SHARE,
            Settings.DRAIN_DELAY,
            Settings.HISTORY,
            Settings.HOST,
            Settings.PORT);

    private UnknownKeys() {}

    /**
     * Finds them.
     *
     * @param configuration where the keys come from
     * @param checks names of all checks, those too that configuration switches off
     * @return a warning each, sorted, with the key's text and the nearest name; no value is ever in it
     */
    public static List<String> warnings(Configuration configuration, Collection<String> checks) {
        return StreamSupport.stream(configuration.keys().spliterator(), false)
                .filter(key -> key.startsWith(Settings.PREFIX) && !GLOBAL.contains(key))
                .distinct()
                .sorted()
                .flatMap(key -> warning(key, checks).stream())
                .toList();
    }

    private static Optional<String> warning(String key, Collection<String> checks) {
        if (!key.startsWith(CheckKey.PREFIX)) {
            return Optional.of("setting %s is unknown and ignored%s".formatted(key, hint(key, GLOBAL)));
        }
        Optional<CheckKey> parsed = CheckKey.parse(key);
        if (parsed.isEmpty()) {
            return Optional.of("setting %s is ignored: write healthpoint.checks.\"NAME\".ATTRIBUTE, with quotes%s"
                    .formatted(key, hint(key.substring(CheckKey.PREFIX.length()), checks)));
        }
        return parsed.flatMap(found -> warning(key, found, checks));
    }

    private static Optional<String> warning(String key, CheckKey parsed, Collection<String> checks) {
        if (!checks.contains(parsed.name())) {
            return Optional.of(
                    "setting %s names no check and is ignored%s".formatted(key, hint(parsed.name(), checks)));
        }
        if (!CheckKey.ATTRIBUTES.contains(parsed.attribute())) {
            return Optional.of("setting %s is ignored: a check has no \"%s\"%s"
                    .formatted(key, parsed.attribute(), hint(parsed.attribute(), CheckKey.ATTRIBUTES)));
        }
        return Optional.empty();
    }

    private static String hint(String wrong, Collection<String> right) {
        return right.stream()
                .min(Comparator.<String>comparingInt(name -> distance(wrong, name))
                        .thenComparing(name -> name))
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }

    // Levenshtein's distance, row by row.
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= from.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (from.charAt(line - 1) == to.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
