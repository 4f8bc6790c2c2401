package io.healthpoint.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlainConfigurationTest {

    private static final String KEY = "healthpoint.checks.\"a.B\".failure-threshold";

    private static Properties properties(Map<String, String> values) {
        Properties properties = new Properties();
        properties.putAll(values);
        return properties;
    }

    private static Configuration of(
            Map<String, String> system, Map<String, String> environment, Map<String, String> file) {
        return new PlainConfiguration(() -> properties(system), environment, properties(file));
    }

    @Test
    void systemPropertiesBeatTheEnvironmentAndThatTheFile() {
        Map<String, String> low = Map.of(KEY, "file");
        Map<String, String> middle = Map.of(KEY, "environment");

        assertThat(of(Map.of(KEY, "system"), middle, low).value(KEY)).hasValue("system");
        assertThat(of(Map.of(), middle, low).value(KEY)).hasValue("environment");
        assertThat(of(Map.of(), Map.of(), low).value(KEY)).hasValue("file");
        assertThat(of(Map.of(), Map.of(), Map.of()).value(KEY)).isEmpty();
    }

    @Test
    void environmentVariablesAreNamedByTheRuleOfMicroProfileConfig() {
        assertThat(of(Map.of(), Map.of("healthpoint_checks__a_B__failure_threshold", "2"), Map.of())
                        .value(KEY))
                .hasValue("2");
        assertThat(of(Map.of(), Map.of("HEALTHPOINT_CHECKS__A_B__FAILURE_THRESHOLD", "3"), Map.of())
                        .value(KEY))
                .hasValue("3");
        assertThat(of(Map.of(), Map.of("HEALTHPOINT_AUTH_REQUIRED", "true"), Map.of())
                        .value("healthpoint.auth.required"))
                .hasValue("true");
    }

    @Test
    void anEmptyValueIsAbsent() {
        assertThat(of(Map.of(KEY, ""), Map.of(), Map.of(KEY, "file")).value(KEY))
                .isEmpty();
    }

    @Test
    void namesOfAllSourcesAreListed() {
        assertThat(of(Map.of("a", "1"), Map.of("b", "1"), Map.of("c", "1")).names())
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void theApplicationsFileIsFoundByItsClassLoader() {
        assertThat(PlainConfiguration.ofApplication().value("test.file")).hasValue("grün");
    }

    @Test
    void microProfileConfigIsTakenWhereItIsPresent() {
        Configuration found = Configuration.find();

        assertThat(found).isInstanceOf(MicroProfileConfiguration.class);
        assertThat(found.value("test.file")).isPresent();
        assertThat(found.value("test.none")).isEmpty();
        assertThat(found.names()).contains("test.file");
    }

    @Test
    void anImplementationThatThrowsForAnExpressionWithoutValueMeansAnAbsentOne() {
        Config failing = (Config) Proxy.newProxyInstance(
                Config.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    throw new NoSuchElementException("test.missing");
                });

        assertThat(new MicroProfileConfiguration(failing).value("test.expression"))
                .isEmpty();
    }

    @Test
    void variablesOfTheProcessAreListedWhateverTheImplementationLists() {
        assertThat(Implementations.smallRye(Map.of(), Map.of()).names())
                .containsAll(System.getenv().keySet());
    }

    @Test
    void aByteOrderMarkBeforeTheApplicationsFileIsNotPartOfItsFirstKey(@TempDir Path classes) throws IOException {
        Path file = classes.resolve("META-INF/microprofile-config.properties");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "\uFEFFtest.first=1\ntest.second=2\n");

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader application =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, before)) {
            thread.setContextClassLoader(application);
            Configuration found = PlainConfiguration.ofApplication();
            assertThat(found.value("test.first")).hasValue("1");
            assertThat(found.value("test.second")).hasValue("2");
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
