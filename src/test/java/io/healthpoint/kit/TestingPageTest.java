package io.healthpoint.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the page are parts of tests that run. */
class TestingPageTest {

    private static final Pattern EXAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everyExampleIsInATest() throws IOException {
        List<MatchResult> examples = EXAMPLE.matcher(Files.readString(Path.of("src/site/markdown/testing.md")))
                .results()
                .toList();
        assertThat(examples).hasSizeGreaterThan(4).allSatisfy(example -> assertThat(sources())
                .contains(example.group(1)));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src-it/kit/src/test/java/com/acme"))) {
            return files.map(TestingPageTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
