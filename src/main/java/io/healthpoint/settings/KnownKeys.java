package io.healthpoint.settings;

import io.healthpoint.configuration.VariableName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that mean something in an application. Immutable.
 *
 * @param checks names of its checks
 */
record KnownKeys(Set<String> checks) {

    static final Set<String> GLOBAL = Set.of(
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
            Settings.LISTENER,
            Settings.MOUNT,
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

    /** Copies the names. */
    KnownKeys {
        checks = Set.copyOf(checks);
    }

    boolean contain(String key) {
        return GLOBAL.contains(key)
                || CheckKey.parse(key)
                        .filter(found -> checks.contains(found.name()))
                        .filter(found -> CheckKey.ATTRIBUTES.contains(found.attribute()))
                        .isPresent();
    }

    /** By environment variable as documentation writes it; what differs in other characters alone shares one. */
    Map<String, List<String>> byVariable() {
        return Stream.concat(GLOBAL.stream(), checks.stream().flatMap(KnownKeys::ofCheck))
                .collect(Collectors.groupingBy(VariableName::of));
    }

    private static Stream<String> ofCheck(String name) {
        return CheckKey.ATTRIBUTES.stream().map(attribute -> CheckKey.of(name, attribute));
    }
}
