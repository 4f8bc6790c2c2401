package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskCheckTest {

    private static final Disk GONE = new Disk(false, 0, 0, "");

    @TempDir
    Path folder;

    @Test
    void whatIsFreeIsJudgedByItsShare() {
        assertThat(check(disk(100)).call())
                .isEqualTo(Outcome.up("10 % free")
                        .with("free.bytes", 100L)
                        .with("total.bytes", 1000L)
                        .with("free.percent", 10.0)
                        .with("free.percent.warn", 10.0)
                        .with("free.percent.down", 2.0));
        assertThat(check(disk(99)).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DEGRADED, "9.9 % free, below 10 %");
        assertThat(check(disk(19)).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "1.9 % free, below 2 %");
    }

    @Test
    void orByItsBytes() {
        DiskCheck check = check(disk(50)).warn(Level.percent(1)).down(Level.bytes(60));

        assertThat(check.call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "50 B free, below 60 B");
    }

    @Test
    void ofSeveralPathsTheWorstDecidesAndIsTold() {
        Outcome outcome = check(disk(500), disk(19), disk(99)).call();

        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail())
                .isEqualTo("2nd of 3 paths: 1.9 % free, below 2 %; 3rd of 3 paths: 9.9 % free, below 10 %");
        assertThat(outcome.data())
                .containsEntry("free.percent", 1.9)
                .containsEntry("free.1.percent", 50.0)
                .containsEntry("free.3.percent", 9.9);
    }

    @Test
    void equalFindingsKeepTheirPositions() {
        assertThat(check(disk(500), GONE, GONE).call().detail())
                .isEqualTo(
                        "2nd of 3 paths: missing, or not to be looked at; 3rd of 3 paths: missing, or not to be looked at");
    }

    @Test
    void whereAllAreWellTheFullestIsTold() {
        assertThat(check(disk(500), disk(300)).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.UP, "2nd of 2 paths: 30 % free");
    }

    @Test
    void aTotalOfNothingIsUnknownAndNotHealthy() {
        assertThat(check(new Disk(true, 0, 0, "")).call())
                .isEqualTo(Outcome.degraded("free space not known: the file system says that it has 0 bytes"));
    }

    @Test
    void aRefusalToWriteIsDownThoughBytesAreFreeOrNotKnown() {
        Disk full = new Disk(true, 1000, 500, "cannot make a file");
        Disk unknown = new Disk(true, 0, 0, "cannot make a file");

        assertThat(check(full).call().status()).isEqualTo(Status.UP);
        assertThat(check(full).write(true).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "cannot make a file");
        assertThat(check(unknown).write(true).call().status()).isEqualTo(Status.DOWN);
    }

    @Test
    void positionsAreWrittenAsInEnglish() {
        Disk[] gone = new Disk[23];
        java.util.Arrays.fill(gone, GONE);

        assertThat(check(gone).call().detail())
                .contains(
                        "1st of 23",
                        "2nd of",
                        "3rd of",
                        "4th of",
                        "11th of",
                        "12th of",
                        "13th of",
                        "21st of",
                        "22nd of");
    }

    @Test
    void aRealFolderIsWrittenAndLeftAsItWas() throws IOException {
        assertThat(DiskCheck.of(folder)
                        .warn(Level.bytes(0))
                        .down(Level.bytes(0))
                        .write(true)
                        .call())
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(Status.UP))
                .satisfies(outcome -> assertThat(outcome.data()).containsKeys("free.bytes", "total.bytes"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsReplacedAndGone() throws IOException {
        Files.createFile(folder.resolve(PathVolume.FILE));

        assertThat(new PathVolume(folder).write()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aRunThatIsInterruptedLeavesNothingBehindEither() {
        Thread.currentThread().interrupt();

        assertThat(new PathVolume(folder).write()).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aLinkInTheFilesPlaceIsRemovedAndNotFollowed() throws IOException {
        Path precious = Files.writeString(folder.resolve("precious"), "kept");
        Files.createSymbolicLink(folder.resolve(PathVolume.FILE), precious);

        assertThat(new PathVolume(folder).write()).isEmpty();
        assertThat(folder).isDirectoryContaining("glob:**precious");
        assertThat(precious).hasContent("kept");
    }

    @Test
    void aFileStandsForItsFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("database"));

        assertThat(new PathVolume(file).write()).isEmpty();
        assertThat(folder.toFile().list()).containsExactly("database");
    }

    @Test
    void aFileThatCannotBeMadeIsRefusedInOurWordsWithoutThePath() throws IOException {
        Files.createDirectories(folder.resolve(PathVolume.FILE).resolve("in the way"));

        assertThat(new PathVolume(folder).write())
                .isEqualTo(
                        "cannot make a file, though bytes are free: a full inode table, a quota or a fault of the disk"
                                + " (DirectoryNotEmptyException)");
    }

    @Test
    void aMissingPathIsDown() {
        assertThat(DiskCheck.of(folder.resolve("gone")).write(true).call())
                .isEqualTo(Outcome.down("missing, or not to be looked at"));
    }

    @Test
    void noPathIsRefused() {
        assertThatThrownBy(() -> DiskCheck.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a disk check needs at least one path");
    }

    private static Disk disk(long free) {
        return new Disk(true, 1000, free, "");
    }

    private static DiskCheck check(DiskCheck.Volume... volumes) {
        Levels levels = new Levels(Levels.Side.BELOW, Level.percent(10), Level.percent(2));
        return new DiskCheck(List.of(volumes), levels, false);
    }

    private record Disk(boolean exists, long total, long usable, String write) implements DiskCheck.Volume {}
}
