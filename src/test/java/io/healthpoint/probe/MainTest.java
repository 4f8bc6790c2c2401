package io.healthpoint.probe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant LATER = NOW.plusSeconds(3600);

    private final PrintStream console = System.out;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    private Path folder;

    @BeforeEach
    void listen() {
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void listenNoMore() {
        System.setOut(console);
    }

    private int probe(String... arguments) {
        return Main.run(arguments);
    }

    private String line() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("ready"), text).toString();
    }

    @Test
    void aFileThatSaysUpIsUp() throws IOException {
        assertThat(probe(file("UP " + NOW + " until " + LATER + "\n"))).isZero();
        assertThat(line()).startsWith("UP: ").hasLineCount(1);
    }

    @Test
    void aFileThatSaysDownIsDownAndTheLineSaysWhatIs() throws IOException {
        assertThat(probe(file("DOWN " + NOW + " until " + LATER + "\ndown: db, mail\n")))
                .isOne();
        assertThat(line()).startsWith("DOWN: down: db, mail; ").hasLineCount(1);
    }

    @Test
    void aFileThatIsStaleIsDownWhateverItSays() throws IOException {
        Instant written = NOW.minusSeconds(100);
        assertThat(probe(file("UP " + written + " until " + written.plusSeconds(15) + "\n")))
                .isOne();
        assertThat(line()).startsWith("DOWN: stale: ").contains("stuck, or gone");
    }

    @ParameterizedTest(name = "{0} ms after: {1}")
    @CsvSource({"-1, 0", "0, 0", "1, 1"})
    void itIsStaleFromTheTimeThatItNames(long millis, int code) throws IOException {
        String path = file("UP 2024-02-29T23:59:45Z until 2024-03-01T00:00:00Z\n");
        long until = Instant.parse("2024-03-01T00:00:00Z").toEpochMilli();
        assertThat(new FileProbe(path, until + millis).verdict().code()).isEqualTo(code);
    }

    @Test
    void aFileFromTheFutureIsNotBelieved() throws IOException {
        assertThat(probe(file("UP " + NOW.plusSeconds(1000) + " until " + NOW.plusSeconds(1015) + "\n")))
                .isEqualTo(2);
        assertThat(line()).contains("ahead of this clock");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "UP",
                "UP\n",
                "DOWN\n",
                "UP 2026-01-01T00:00:00Z until 2999-01-01T00:00:15Z",
                "UP 2026-01-01T00:00:00Z until 2999-01-01T00:00:15Z and more\n",
                "UP 2026-01-01T00:00:00Z  ntil 2999-01-01T00:00:15Z\n",
                "UP 2026-01-01T00:00:00Z until 2999-13-01T00:00:15Z\n",
                "UP 2026-01-01T00:00:00Z until 2999-02-30T00:00:15Z\n",
                "UP 2026-01-01T00:00:00Z until 2999-01-01T00:61:15Z\n",
                "UP 2026-01-01 00:00:00Z until 2999-01-01T00:00:15Z\n",
                "UP +026-01-01T00:00:00Z until 2999-01-01T00:00:15Z\n",
                "up 2026-01-01T00:00:00Z until 2999-01-01T00:00:15Z\n",
                "UPS 2026-01-01T00:00:00Z until 2999-01-01T00:00:15Z\n",
                " UP 2026-01-01T00:00:00Z until 2999-01-01T00:00:15Z\n",
                "<html>\n"
            })
    void garbageTellsNothing(String text) throws IOException {
        assertThat(probe(file(text))).isEqualTo(2);
        assertThat(line()).startsWith("UNKNOWN: ").hasLineCount(1);
    }

    @Test
    void aFileThatIsMissingOrADirectoryTellsNothing() {
        assertThat(probe(folder.resolve("live").toString())).isEqualTo(2);
        assertThat(line()).startsWith("UNKNOWN: no such file: ");
        assertThat(probe(folder.toString())).isEqualTo(2);
        assertThat(line()).contains("not a file: ");
    }

    @Test
    void aFileOfAnySizeIsReadOnlyAsFarAsNeeded() throws IOException {
        String many = "UP " + NOW + " until " + LATER + "\n" + "x".repeat(1_000_000);
        assertThat(probe(file(many))).isZero();
        assertThat(probe(file("x".repeat(1_000_000)))).isEqualTo(2);
    }

    @Test
    void whatAFileSaysIsOneLineWithoutControlCharacters() throws IOException {
        assertThat(probe(
                        file("DOWN " + NOW + " until " + LATER + "\ndown: a\u001b[31m\nUP: fine\n" + "x".repeat(2000))))
                .isOne();
        assertThat(line()).hasLineCount(1).doesNotContain("\u001b").hasSizeLessThan(520);
    }

    @Test
    void dockerHasReservedTwo() {
        assertThat(probe("--docker", folder.resolve("live").toString())).isOne();
        assertThat(line()).startsWith("UNKNOWN: ");
    }

    @ParameterizedTest
    @CsvSource({
        "'', neither a file nor a URL is given",
        "a b, not expected: b",
        "--fast a, not expected: --fast",
        "a --timeout, not expected: --timeout",
        "--timeout 0 a, --timeout must be",
        "--timeout=-1s a, --timeout must be",
        "--timeout 2h a, --timeout must be",
        "--timeout=ms a, --timeout must be",
        "--timeout=9223372036854775807 a, --timeout must be"
    })
    void aCommandLineThatIsWrongTellsNothingAndSaysHowItIsWritten(String arguments, String why) {
        assertThat(probe(arguments.isEmpty() ? new String[0] : arguments.split(" ")))
                .isEqualTo(2);
        assertThat(line()).startsWith("UNKNOWN: ").contains(why, "usage: ").hasLineCount(1);
    }

    @ParameterizedTest
    @CsvSource({"5, 5000", "5s, 5000", "250ms, 250", "3600s, 3600000"})
    void aTimeoutIsInSecondsWhereNoUnitIsGiven(String text, int millis) {
        assertThat(Request.of(new String[] {"--timeout", text, "x"}).timeoutMillis)
                .isEqualTo(millis);
        assertThat(Request.of(new String[] {"x", "--timeout=" + text}).timeoutMillis)
                .isEqualTo(millis);
        assertThat(Request.of(new String[] {"x"}).timeoutMillis).isEqualTo(5000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost/, https is not spoken here",
        "http://john:hush@localhost/, leave them out",
        "http:///health, not a URL with a host",
        "http://localhost:0/, a port from 1 to 65535",
        "http://localhost:99999/, a port from 1 to 65535",
        "'http://localhost/a b', not a URL",
    })
    void aUrlThatCannotBeAskedTellsNothing(String url, String why) {
        assertThat(probe(url)).isEqualTo(2);
        assertThat(line()).contains(why).doesNotContain("hush");
    }

    /** A lambda, a method reference or a record's methods have a class made for them when they first run. */
    @ParameterizedTest
    @ValueSource(strings = {"Main", "Request", "FileProbe", "HttpProbe", "Verdict"})
    void noClassIsMadeAtRunTime(String name) throws IOException {
        assertThat(tagsOfConstants("/io/healthpoint/probe/" + name + ".class"))
                .isNotEmpty()
                .doesNotContain(INVOKE_DYNAMIC);
    }

    private static final int INVOKE_DYNAMIC = 18;

    // Java Virtual Machine Specification, table 4.4-A.
    private static List<Integer> tagsOfConstants(String resource) throws IOException {
        List<Integer> tags = new ArrayList<>();
        try (InputStream file = MainTest.class.getResourceAsStream(resource);
                DataInputStream in = new DataInputStream(file)) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                int tag = in.readUnsignedByte();
                tags.add(tag);
                index += tag == 5 || tag == 6 ? 1 : 0;
                in.skipNBytes(
                        switch (tag) {
                            case 1 -> in.readUnsignedShort();
                            case 5, 6 -> 8;
                            case 15 -> 3;
                            case 7, 8, 16, 19, 20 -> 2;
                            default -> 4;
                        });
            }
        }
        return tags;
    }
}
