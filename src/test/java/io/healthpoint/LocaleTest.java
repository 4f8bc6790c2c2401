package io.healthpoint;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Texts for people, programs and logs are the same whatever the default locale is: no digits or letters of another script. */
class LocaleTest {

    private static final Path SOURCES = Path.of("src/main/java");

    // Conversions of java.util.Formatter that follow a locale; %23 and %3E are an escaped # and > in a URL.
    private static final Pattern LOCALIZED =
            Pattern.compile("%(?!23|3E)(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?[deEfgGtT]");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.healthpoint");

    @Test
    void numbersInTextsAreNotFormattedByTheDefaultLocale() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> lines = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(LocaleTest::lines)
                    .toList();

            assertThat(lines).hasSizeGreaterThan(5_000);
            assertThat(lines).filteredOn(LOCALIZED.asPredicate()).isEmpty();
        }
    }

    @Test
    void theRuleFindsWhatItIsFor() {
        assertThat(List.of("%d checks", "%,d", "%08d", "%2$d", "%.1f", "%tF", "%5.2e"))
                .allMatch(text -> LOCALIZED.matcher(text).find());
        assertThat(List.of("%s of %s", "%02X", "%n", "100%", "%23e69500", "%3E"))
                .noneMatch(text -> LOCALIZED.matcher(text).find());
    }

    @Test
    void nothingElseFollowsTheDefaultLocale() {
        noClasses()
                .should()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .orShould()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "printf", String.class, Object[].class)
                .orShould()
                .callMethod(PrintStream.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofLocalizedDate", FormatStyle.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofLocalizedTime", FormatStyle.class)
                .orShould()
                .callMethod(DateTimeFormatter.class, "ofLocalizedDateTime", FormatStyle.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(NumberFormat.class)
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(MessageFormat.class, DecimalFormat.class)
                .check(HOUSE);
    }

    // It has java.text.MessageFormat put the arguments in, by the default locale; an apostrophe or a brace is a trap
    // besides.
    @Test
    void theLogIsGivenWholeSentencesAndNoArguments() {
        noClasses()
                .should()
                .callMethod(System.Logger.class, "log", System.Logger.Level.class, String.class, Object[].class)
                .check(HOUSE);
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
