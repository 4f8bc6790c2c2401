package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each sentence of the threat model names its tests, and these are there. */
class SecurityPageTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))(?:\\.(\\w+))?`");

    @Test
    void everyTestThatThePageNamesIsThere() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/security.md"));
        List<List<String>> named = TEST.matcher(page)
                .results()
                .map(found -> Stream.of(found.group(1), found.group(2) == null ? "" : found.group(2))
                        .toList())
                .toList();

        assertThat(named).hasSizeGreaterThan(15).allSatisfy(test -> assertThat(source(test.get(0)))
                .contains(test.get(1)));
    }

    private static String source(String test) throws IOException {
        try (Stream<Path> all = Stream.concat(Files.walk(Path.of("src/test")), Files.walk(Path.of("src-it")))) {
            List<Path> found = all.filter(path -> !path.toString().contains("target"))
                    .filter(path -> path.endsWith(test + ".java"))
                    .toList();
            assertThat(found).as(test).isNotEmpty();
            return found.stream().map(SecurityPageTest::read).collect(Collectors.joining());
        }
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
