package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The README and the pages say what is true: their examples are files that the integration tests compile and run. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Pattern EXAMPLE = Pattern.compile("```(java|properties)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern DEPENDENCY =
            Pattern.compile("<artifactId>healthpoint</artifactId>\\s*<version>(.*?)</version>");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> examples(Path document) throws IOException {
        return EXAMPLE.matcher(Files.readString(document))
                .results()
                .map(found -> found.group(2))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "src/site/markdown/access.md",
                "src/site/markdown/checks.md",
                "src/site/markdown/fleet.md",
                "src/site/markdown/runtimes/jax-rs.md",
                "src/site/markdown/settings.md",
                "src/site/markdown/start-glassfish.md",
                "src/site/markdown/start-helidon.md",
                "src/site/markdown/start-jetty.md",
                "src/site/markdown/start-liberty.md",
                "src/site/markdown/start-payara.md",
                "src/site/markdown/start-quarkus.md",
                "src/site/markdown/start-se.md",
                "src/site/markdown/start-tomcat.md",
                "src/site/markdown/start-tomee.md",
                "src/site/markdown/start-wildfly.md",
                "src/site/markdown/writing-checks.md"
            })
    void everyExampleIsPartOfAFileThatIsCompiledAndRun(Path document) throws IOException {
        try (Stream<Path> walk = Files.walk(Path.of("src-it"))) {
            List<Path> files = walk.filter(file -> file.toString().matches("[^ ]*(demo|samples).*\\.(java|properties)"))
                    .toList();
            assertThat(examples(document)).isNotEmpty().allSatisfy(example -> assertThat(files)
                    .anySatisfy(file -> assertThat(file).content().contains(example)));
        }
    }

    @Test
    void theReadmeIsReadInFiveMinutes() throws IOException {
        assertThat(Files.size(README)).isLessThanOrEqualTo(7 * 1024);
    }

    @Test
    void everyVersionOfTheLibraryThatAPageNamesIsThisOne() throws IOException {
        String version = Files.readString(Path.of("pom.xml"))
                .replaceFirst("(?s).*?<artifactId>healthpoint</artifactId>\\s*<version>(.*?)</version>.*", "$1");
        try (Stream<Path> pages = Files.walk(Path.of("src/site/markdown"))) {
            List<String> named = Stream.concat(Stream.of(README), pages.filter(page -> page.toString()
                            .endsWith(".md")))
                    .flatMap(page -> DEPENDENCY.matcher(read(page)).results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(named).hasSizeGreaterThan(10).containsOnly(version, "${healthpoint.version}");
        }
    }

    @Test
    void theTwoCommandsAreThere() throws IOException {
        assertThat(README).content().contains("mvn -q -Pdemo compile exec:java", "mvn verify");
    }

    @Test
    void theFirstCommandStartsTheDemo() throws IOException {
        String profile = Files.readString(Path.of("pom.xml")).split("<id>demo</id>", 2)[1];

        assertThat(profile.split("</profile>", 2)[0])
                .contains("<source>src-it/demo/java</source>", "<mainClass>com.example.signup.Demo</mainClass>");
        assertThat(Path.of("src-it/demo/java/com/example/signup/Demo.java")).exists();
    }
}
