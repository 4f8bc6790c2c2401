package io.healthpoint.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Mount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of the application, as the configuration of Helidon names them. */
class StaticOwnerTest {

    private static final String LISTED = "server.features.static-content.";

    @TempDir
    Path pages;

    private record Keys(Map<String, String> values) implements Configuration {
        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public boolean isVoid(String key) {
            return false;
        }

        @Override
        public Set<String> names() {
            return values.keySet();
        }
    }

    private static Optional<String> owner(String segment, Map<String, String> keys) {
        return StaticOwner.of(new Mount(segment, true), new Keys(keys));
    }

    @Test
    void contentThatIsMountedAtThePathHasItAndOtherContentHasNot() {
        for (String at : new String[] {"/health", "/health/", "health/pages"}) {
            assertThat(owner(
                            "health", Map.of("server.static.path.location", "pages", "server.static.path.context", at)))
                    .hasValue("static content of pages");
        }
        assertThat(owner(
                        "health",
                        Map.of("server.static.path.location", "pages", "server.static.path.context", "/healthy")))
                .isEmpty();
        assertThat(owner("health", Map.of())).isEmpty();
    }

    @Test
    void everyOneOfAListIsLookedAt() {
        assertThat(owner(
                        "health",
                        Map.of(
                                LISTED + "path.0.location", "pages",
                                LISTED + "path.0.context", "/pages",
                                LISTED + "path.1.location", "other",
                                LISTED + "path.1.context", "/health")))
                .hasValue("static content of other");
    }

    @Test
    void pagesAtTheRootHaveThePathIfOneOfThemIsThere() throws IOException {
        Map<String, String> keys = Map.of(LISTED + "path.0.location", pages.toString());
        assertThat(owner("health", keys)).isEmpty();

        Files.createDirectory(pages.resolve("health"));

        assertThat(owner("health", keys)).isPresent();
        assertThat(owner("status", keys)).isEmpty();
    }

    @Test
    void soHavePagesOfTheClassPath() {
        Map<String, String> keys = Map.of(LISTED + "classpath.0.location", "/io/healthpoint/");

        assertThat(owner("endpoint", keys)).hasValue("static content of /io/healthpoint/");
        assertThat(owner("health", keys)).isEmpty();
    }
}
