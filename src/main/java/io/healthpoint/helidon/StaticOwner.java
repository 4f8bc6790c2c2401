package io.healthpoint.helidon;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds pages of the application at the path: static content that Helidon's server has by its configuration. */
final class StaticOwner {

    private static final List<String> PLACES = List.of("classpath", "path");
    private static final int MOST = 100;

    private StaticOwner() {}

    /** What it is, in words. */
    static Optional<String> of(Mount mount, Configuration configuration) {
        return PLACES.stream()
                .flatMap(place -> contents(place, configuration))
                .filter(content -> content.isAt(mount))
                .findFirst()
                .map(content -> "static content of " + content.location());
    }

    // Of old one for each place, and now a list.
    private static Stream<Content> contents(String place, Configuration configuration) {
        Stream<String> listed =
                IntStream.range(0, MOST).mapToObj(at -> "server.features.static-content." + place + "." + at);
        return Stream.concat(Stream.of("server.static." + place), listed)
                .flatMap(key -> configuration.value(key + ".location").stream()
                        .map(location -> new Content(
                                place, configuration.value(key + ".context").orElse("/"), location)));
    }

    private record Content(String place, String context, String location) {
        boolean isAt(Mount mount) {
            RequestPath root = RequestPath.of(context);
            return mount.covers(root) || (root.segments().isEmpty() && has(mount.segment()));
        }

        private boolean has(String name) {
            return place.equals("path") ? Files.exists(Path.of(location, name)) : isOnClassPath(name);
        }

        private boolean isOnClassPath(String name) {
            String folder = location.replaceAll("^/+|/+$", "");
            return Thread.currentThread().getContextClassLoader().getResource(folder + "/" + name) != null;
        }
    }
}
