package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.keys.GlobalKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The YAML of the pages can be read, and says to Kubernetes and Compose what they know. */
class YamlExamplesTest {

    private static final Path PAGES = Path.of("src/site/markdown");
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private static final Set<String> VARIABLES = GlobalKeys.ALL.stream()
            .map(key -> key.name().toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"))
            .collect(Collectors.toSet());

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(PAGES)) {
            return walk
                    .filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> EXAMPLE.matcher(read(page)).find())
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyExampleCanBeRead(Path page) {
        assertThat(examples(page)).isNotEmpty().allSatisfy(example -> assertThat(parsed(example))
                .isNotNull());
    }

    @Test
    void theDeploymentAsksGroupsThatAlwaysExistAndWaitsLongerThanTheDeadline() {
        Object container = at(only("kubernetes.md", "kind: Deployment"), "spec", "template", "spec", "containers", 0);
        Duration deadline = ((List<?>) at(container, "env"))
                .stream()
                        .filter(one -> at(one, "name").equals("HEALTHPOINT_DEADLINE"))
                        .map(one -> Duration.parse("PT" + at(one, "value")))
                        .findFirst()
                        .orElseThrow();

        assertThat(Map.of("startupProbe", Groups.STARTED, "livenessProbe", Groups.LIVE, "readinessProbe", Groups.READY))
                .allSatisfy((probe, group) -> {
                    assertThat(at(container, probe, "httpGet", "path")).isEqualTo("/shop/health/" + group);
                    assertThat(keys(at(container, probe)))
                            .isSubsetOf("httpGet", "periodSeconds", "timeoutSeconds", "failureThreshold");
                    assertThat(Duration.parse("PT" + at(container, probe, "timeoutSeconds") + "S"))
                            .isGreaterThan(deadline);
                });
    }

    @Test
    void theServiceOfComposeIsLookedAtByTheProbe() {
        Object shop = at(only("probes.md", "services:"), "services", "shop");

        assertThat(keys(at(shop, "healthcheck"))).isSubsetOf("test", "interval", "timeout", "start_period", "retries");
        assertThat(at(shop, "healthcheck", "test"))
                .asString()
                .startsWith("[CMD, java, ")
                .contains(", io.healthpoint.probe.Main, --docker, http://");
        assertThat(keys(at(shop, "environment"))).isSubsetOf(VARIABLES);
    }

    private static Object only(String page, String text) {
        return examples(PAGES.resolve(page)).stream()
                .filter(example -> example.contains(text))
                .map(YamlExamplesTest::parsed)
                .findFirst()
                .orElseThrow();
    }

    private static Object at(Object yaml, Object... path) {
        Object found = yaml;
        for (Object step : path) {
            found = step instanceof Integer place ? ((List<?>) found).get(place) : ((Map<?, ?>) found).get(step);
            assertThat(found).as(() -> step + " of " + List.of(path)).isNotNull();
        }
        return found;
    }

    private static Set<String> keys(Object map) {
        return ((Map<?, ?>) map).keySet().stream().map(String::valueOf).collect(Collectors.toSet());
    }

    private static List<String> examples(Path page) {
        return EXAMPLE.matcher(read(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    // A part of a document stands at the depth where it belongs.
    private static Object parsed(String example) {
        return new Load(LoadSettings.builder().build()).loadFromString(example.stripIndent());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
