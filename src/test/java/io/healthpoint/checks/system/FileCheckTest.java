package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("backup"), "0123456789");
        dated(Duration.ofHours(3));
    }

    @Test
    void aFileThatIsThereIsUp() {
        assertThat(check().call())
                .isEqualTo(Outcome.up("10 B, modified 3 h ago")
                        .with("size.bytes", 10L)
                        .with("age.seconds", 10800L));
    }

    @Test
    void aMissingOneIsDown() throws IOException {
        Files.delete(file);

        assertThat(check().call()).isEqualTo(Outcome.down("missing"));
    }

    @Test
    void anOldOneIsDown() throws IOException {
        FileCheck check = check().modifiedWithin(Duration.ofHours(3));

        assertThat(check.call().status()).isEqualTo(Status.UP);
        dated(Duration.ofHours(3).plusSeconds(1));
        assertThat(check.call())
                .isEqualTo(Outcome.down("modified 3 h ago, not within 3 h")
                        .with("size.bytes", 10L)
                        .with("age.seconds", 10801L)
                        .with("age.seconds.down", 10800L));
    }

    @Test
    void aSmallOneIsDown() {
        assertThat(check().minSize(Level.bytes(10)).call().status()).isEqualTo(Status.UP);
        assertThat(check().minSize(Level.bytes(11)).call())
                .isEqualTo(Outcome.down("10 B, below 11 B")
                        .with("size.bytes", 10L)
                        .with("age.seconds", 10800L)
                        .with("size.bytes.down", 11L));
    }

    @Test
    void oneFromTheFutureIsDownAfterAMinute() throws IOException {
        dated(Duration.ofMinutes(-1));
        assertThat(check().call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.UP, "10 B, modified 0 ms ago");

        dated(Duration.ofSeconds(-61));
        assertThat(check().call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "dated 61 s ahead");
    }

    @Test
    void whereItShouldBeAbsentBeingThereIsDown() throws IOException {
        assertThat(check().absent(true).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "there, but should be absent");

        Files.delete(file);
        assertThat(check().absent(true).call()).isEqualTo(Outcome.up("absent"));
    }

    @Test
    void whatCannotBeLookedAtIsNeitherThereNorAbsent() {
        FileCheck below = FileCheck.of(file.resolve("below"));

        assertThat(below.call()).isEqualTo(Outcome.down("cannot be looked at (FileSystemException)"));
        assertThat(below.absent(true).call()).isEqualTo(Outcome.down("cannot be looked at (FileSystemException)"));
    }

    @Test
    void wrongValuesAreRefused() {
        assertThatThrownBy(() -> check().modifiedWithin(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("modified-within must be longer than zero, was PT0S");
        assertThatThrownBy(() -> check().minSize(Level.percent(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("min-size must be an amount of bytes, was 5%");
    }

    private FileCheck check() {
        return new FileCheck(file, new FileCheck.Wanted(null, 0, false), () -> NOW);
    }

    private void dated(Duration age) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(NOW.minus(age)));
    }
}
