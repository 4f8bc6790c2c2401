package io.healthpoint.helidon;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Helidon's own health, which answers at {@code /health} unless its configuration says otherwise. */
final class OwnHealth {

    private static final String EXTENSION = "io.helidon.microprofile.health.HealthCdiExtension";
    private static final String KEY = "server.features.observe.observers.health.";
    private static final String SHORT_KEY = "health.";

    private OwnHealth() {}

    /** Who it is, in words, and how it can be moved. */
    static Optional<String> at(Mount mount, HelidonServer server, Configuration configuration) {
        return server.extension(EXTENSION)
                .filter(there -> isOn(configuration) && isOnDefaultPort(configuration))
                .map(there -> setting("endpoint", configuration).orElse("/health"))
                .filter(endpoint -> mount.covers(RequestPath.of(endpoint)))
                .map(endpoint -> "Helidon's own health (" + KEY + "endpoint)");
    }

    private static boolean isOn(Configuration configuration) {
        return !setting("enabled", configuration).filter("false"::equals).isPresent();
    }

    // Of all observers; without it they are on the default port.
    private static boolean isOnDefaultPort(Configuration configuration) {
        return Stream.of("server.features.observe.sockets", "server.features.observe.sockets.0")
                .flatMap(key -> configuration.value(key).stream())
                .allMatch(sockets -> sockets.contains("@default"));
    }

    private static Optional<String> setting(String name, Configuration configuration) {
        return configuration.value(SHORT_KEY + name).or(() -> configuration.value(KEY + name));
    }
}
