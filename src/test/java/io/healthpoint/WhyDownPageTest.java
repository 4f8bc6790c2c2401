package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever searches the page for what the library has said finds it. */
class WhyDownPageTest {

    private static final Path SOURCES = Path.of("src/main/java/io/healthpoint");

    /** What is said at once: {@code Outcome.down("…}, {@code Outcome.degraded("…}, and the like with a class's own method. */
    private static final Pattern SAID = Pattern.compile("\\b(?:down|degraded|close|none)\\(\\s*\"([^\"\\\\\n]{4,})");

    /** Where a class names causes by words: {@code WORDS.put(X.class, "…")} and constants of an enum, {@code FULL("…")}. */
    private static final Pattern NAMED =
            Pattern.compile("(?:\\.class, |^ {8}[A-Z_]+\\()\"([^\"\\\\\n]{4,})", Pattern.MULTILINE);

    /** What is put behind other words. */
    private static final Pattern CONTINUED = Pattern.compile("\"(?:, |; )((?:but|though|the|no|not) [^\"\\\\\n]{8,})");

    private static final Pattern FAULT = Pattern.compile("\"(?:HEALTHPOINT-)?(0\\d\\d)\"");

    private final String page = read(Path.of("src/site/markdown/why-down.md"));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static SortedSet<String> found(Pattern pattern, String... rooms) throws IOException {
        SortedSet<String> all = new TreeSet<>();
        for (String room : rooms) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(room))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .map(WhyDownPageTest::read)
                        .flatMap(source -> pattern.matcher(source).results())
                        .map(WhyDownPageTest::words)
                        .forEach(all::add);
            }
        }
        return all;
    }

    private static String words(MatchResult match) {
        return match.group(1)
                .strip()
                .replaceAll("[ :(]+$", "")
                .replace("\\\"", "")
                .strip();
    }

    @Test
    void everyFaultHasALine() throws IOException {
        assertThat(found(FAULT, "")).hasSizeGreaterThan(20).allSatisfy(number -> assertThat(page)
                .contains("| `HEALTHPOINT-" + number + "` | "));
    }

    @Test
    void whatARunSaysIsThere() throws IOException {
        assertThat(found(SAID, "run", "flight", "discovery/returned", "bridge", "fleet"))
                .contains("still running after", "going out of service", "no word for")
                .filteredOn(words -> !page.contains(words))
                .isEmpty();
        assertThat(page).contains("`timed out after`", "`Unknown health check`");
    }

    @Test
    void whatABuiltInCheckSaysIsThere() throws IOException {
        assertThat(found(SAID, "checks"))
                .contains("cannot connect", "no such bean")
                .filteredOn(words -> !page.contains(words))
                .isEmpty();
    }

    @Test
    void theCausesThatAreNamedAreThere() throws IOException {
        assertThat(found(NAMED, "checks"))
                .contains("the connection is refused", "user or password refused")
                .filteredOn(words -> !page.contains(words))
                .isEmpty();
    }

    @Test
    void whatStandsBehindOtherWordsOfADataSourceIsThere() throws IOException {
        assertThat(found(CONTINUED, "checks/database"))
                .anyMatch(words -> words.contains("the pool is exhausted"))
                .map(words -> words.replace("but the database answers: ", ""))
                // Of one that is up, and what leads to other words.
                .filteredOn(
                        words -> !words.startsWith("not known whether it is") && !words.startsWith("the one before"))
                .filteredOn(words -> !page.contains(words))
                .isEmpty();
    }
}
