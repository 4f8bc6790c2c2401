package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.FleetKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.types.CheckType;
import io.healthpoint.types.CheckTypes;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The tables of the documentation, and the metadata for editors, are what the table of keys says. To write them anew:
 * {@code mvn test -Dtest=TablesTest -Dtables=write}.
 */
class TablesTest {

    private static final boolean WRITE = "write".equals(System.getProperty("tables"));
    private static final Path METADATA = Path.of("src/main/resources/META-INF/spring-configuration-metadata.json");
    private static final String HEAD = "| key | meaning | unit | default |\n|---|---|---|---|\n";
    private static final Map<String, String> TABLES = new TreeMap<>(Map.of(
            "keys: all", table(GlobalKeys.ALL),
            "keys: check", table(CheckKeys.ALL),
            "types", CheckTypes.ALL.stream().map(TablesTest::section).collect(Collectors.joining("\n"))));

    @ParameterizedTest
    @ValueSource(strings = {"src/site/markdown/settings.md", "src/site/markdown/checks.md"})
    void everyTableOfADocumentIsThatOfTheKeys(String document) throws IOException {
        same(Path.of(document), withTables(Files.readString(Path.of(document))));
    }

    @Test
    void everyTableIsInADocument() throws IOException {
        String documents = Files.readString(Path.of("src/site/markdown/settings.md"))
                + Files.readString(Path.of("src/site/markdown/checks.md"));
        assertThat(TABLES.keySet()).allSatisfy(name -> assertThat(documents).contains("<!-- " + name + " -->\n"));
    }

    @Test
    void editorsAreToldOfEveryKey() throws IOException {
        same(METADATA, KeyMetadata.json());
    }

    @Test
    void everyConstantIsInTheTable() {
        assertThat(Stream.concat(constants(GlobalKeys.class).stream(), constants(FleetKeys.class).stream()))
                .hasSizeGreaterThan(20)
                .containsExactlyInAnyOrderElementsOf(GlobalKeys.ALL);
        assertThat(constants(CheckKeys.class)).hasSizeGreaterThan(8).containsExactlyInAnyOrderElementsOf(CheckKeys.ALL);
    }

    @Test
    void everyDefaultIsReadable() {
        assertThat(Stream.concat(
                        GlobalKeys.ALL.stream(), CheckTypes.ALL.stream().flatMap(type -> type.keys().stream())))
                .filteredOn(key -> !key.fallback().isEmpty())
                .allSatisfy(key -> assertThat(key.standard()).isNotNull());
    }

    private static void same(Path file, String expected) throws IOException {
        if (WRITE) {
            Files.writeString(file, expected);
        }
        assertThat(file).content().isEqualTo(expected);
    }

    private static String withTables(String text) {
        String with = text;
        for (Map.Entry<String, String> table : TABLES.entrySet()) {
            String start = "<!-- " + table.getKey() + " -->\n";
            with = Pattern.compile(Pattern.quote(start) + ".*?(?=<!-- end -->)", Pattern.DOTALL)
                    .matcher(with)
                    .replaceAll(Matcher.quoteReplacement(start + table.getValue()));
        }
        return with;
    }

    private static String section(CheckType type) {
        String keys = type.keys().isEmpty() ? "It has no keys of its own.\n" : table(type.keys());
        return "### `" + type.name() + "`: " + type.meaning() + "\n\n" + keys;
    }

    private static String table(List<Key<?>> keys) {
        return keys.stream().map(TablesTest::row).collect(Collectors.joining("", HEAD, ""));
    }

    private static String row(Key<?> key) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(key.name(), key.meaning(), key.kind().unit(), standard(key));
    }

    private static String standard(Key<?> key) {
        if (key.required()) {
            return "required";
        }
        if (!key.otherwise().isEmpty()) {
            return key.otherwise();
        }
        return key.fallback().isEmpty() ? "none" : "`" + key.fallback() + "`";
    }

    private static List<Object> constants(Class<?> table) {
        return Stream.of(table.getFields())
                .filter(field -> field.getType() == Key.class)
                .map(TablesTest::value)
                .toList();
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
