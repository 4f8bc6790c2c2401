package io.healthpoint.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.password.PasswordHashTest;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A password that is a mounted secret. */
class PasswordFileTest {

    private static final String MARK = "\uFEFF";

    // Close to where it overflows: readings must be subtracted, never compared.
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

    private static Settings settings(Path file) {
        Map<String, String> values = Map.of(
                GlobalKeys.USERNAME.name(),
                "john",
                GlobalKeys.PASSWORD.name(),
                "doe",
                GlobalKeys.PASSWORD_FILE.name(),
                file.toString());
        return SettingsReader.read(new MapConfiguration(values), fault -> {});
    }

    private static Disclosure seen(AccessPolicy policy, String password) {
        byte[] pair = ("john:" + password).getBytes(StandardCharsets.UTF_8);
        String header = "Basic " + Base64.getEncoder().encodeToString(pair);
        return policy.verdictOn(new Caller(List.of(header), Caller.NOBODY.container(), Connection.UNKNOWN))
                .disclosure();
    }

    @Test
    void thePasswordChangesWithTheFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        AccessPolicy policy = new AccessPolicy(settings(file), nanos::get);
        assertThat(seen(policy, "first")).isEqualTo(Disclosure.STATUS);
        assertThat(seen(policy, "doe")).isEqualTo(Disclosure.STATUS);
        assertThat(seen(policy, "")).isEqualTo(Disclosure.STATUS);

        write(file, "first\n", 1000);
        assertThat(seen(policy, "first")).isEqualTo(Disclosure.STATUS);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(seen(policy, "first")).isEqualTo(Disclosure.DETAILS);

        write(file, "second", 2000);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(seen(policy, "first")).isEqualTo(Disclosure.STATUS);
        assertThat(seen(policy, "second")).isEqualTo(Disclosure.DETAILS);

        Files.delete(file);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(seen(policy, "second")).isEqualTo(Disclosure.STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"d e", "d e\n", "d e\r\n", "d e\n\n", "\uFEFFd e", "\uFEFFd e\r\n"})
    void lineBreaksAtTheEndAndAByteOrderMarkAreNotPartOfIt(String text, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
            String marked = charset == StandardCharsets.UTF_8 || text.startsWith(MARK) ? text : MARK + text;
            Files.write(file, marked.getBytes(charset));

            AccessPolicy policy = new AccessPolicy(settings(file), nanos::get);
            assertThat(seen(policy, "d e")).as(charset.name()).isEqualTo(Disclosure.DETAILS);
            assertThat(seen(policy, "d e\n")).isEqualTo(Disclosure.STATUS);
        }
    }

    @Test
    void blanksArePartOfItUnlessItIsAHash(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        write(file, " d e \n", 1000);
        assertThat(seen(new AccessPolicy(settings(file), nanos::get), " d e ")).isEqualTo(Disclosure.DETAILS);
        assertThat(seen(new AccessPolicy(settings(file), nanos::get), "d e")).isEqualTo(Disclosure.STATUS);

        write(file, "$pbkdf2-sha256$i=1000$c2FsdHNhbHRzYWx0$" + PasswordHashTest.HASH_OF_DOE + " \r\n", 2000);
        assertThat(seen(new AccessPolicy(settings(file), nanos::get), "doe")).isEqualTo(Disclosure.DETAILS);
    }

    private static void write(Path file, String password, long changed) throws IOException {
        Files.writeString(file, password);
        Files.setLastModifiedTime(file, FileTime.fromMillis(changed));
    }

    @Test
    void bothAPasswordAndAFileIsSaid() {
        assertThat(new AccessWarnings(settings(Path.of("/nowhere"))).find())
                .singleElement()
                .asString()
                .contains("both set", "the file is taken");
    }

    @Test
    void aFileThatCannotBeReadIsSaidOnceUntilItHasBeenRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        try (Warnings said = new Warnings()) {
            AccessPolicy policy = new AccessPolicy(settings(file), nanos::get);
            assertThat(said.texts())
                    .singleElement()
                    .asString()
                    .contains("the file of the password cannot be read", "NoSuchFileException");
            later(policy);
            assertThat(said.texts()).hasSize(1);

            write(file, "doe", 1000);
            later(policy);
            Files.delete(file);
            later(policy);
            assertThat(said.texts()).hasSize(2);
        }
    }

    @Test
    void aByteOrderMarkAloneIsAnEmptyPasswordAndNoFault(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("password");
        Files.write(file, MARK.getBytes(StandardCharsets.UTF_16BE));
        try (Warnings said = new Warnings()) {
            assertThat(seen(new AccessPolicy(settings(file), nanos::get), "")).isEqualTo(Disclosure.STATUS);
            assertThat(said.texts()).isEmpty();
        }
    }

    private void later(AccessPolicy policy) {
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(seen(policy, "wrong")).isEqualTo(Disclosure.STATUS);
    }
}
