package io.healthpoint.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.LoggedLines;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Results;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.FakeTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatusFilesTest {

    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final Report UP = report("db", Outcome.up("fine"));
    private static final Report DOWN = report("db", Outcome.down("password hush is wrong"));

    private final FakeTime time = new FakeTime();
    private final Map<String, CompletableFuture<Report>> reports = new HashMap<>();

    private String broken = "";

    @TempDir
    private Path folder;

    private StatusFiles files;

    private StatusFiles in(Path directory) {
        GroupReports groups = new GroupReports() {
            @Override
            public SortedSet<String> names() {
                return new TreeSet<>(reports.keySet());
            }

            @Override
            public Optional<CompletableFuture<Report>> report(String group) {
                if (group.equals(broken)) {
                    throw new IllegalStateException("no thread");
                }
                return Optional.ofNullable(reports.get(group));
            }
        };
        return new StatusFiles(new Settings.Files(directory.toString(), INTERVAL), groups, "going", time, time.time());
    }

    private static Report report(String name, Outcome outcome) {
        return Report.of(List.of(Results.of(name, outcome)), List.of());
    }

    private void says(String group, Report report) {
        reports.put(group, CompletableFuture.completedFuture(report));
    }

    private void start() {
        files = in(folder);
        files.start();
        settle();
    }

    private void interval() {
        time.pass(INTERVAL);
        settle();
    }

    private void settle() {
        while (time.work() > 0) {
            assertThat(time.waitingForTime()).isLessThan(100);
        }
    }

    private String file(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void eachGroupHasAFileWithItsStatusTheTimeAndWhenItIsStale() throws IOException {
        says("live", UP);
        says("ready", DOWN);
        start();

        assertThat(names()).containsExactly("live", "ready");
        assertThat(file("live")).isEqualTo("UP 2026-01-01T00:00:00Z until 2026-01-01T00:00:15Z\n");
        assertThat(file("ready")).isEqualTo("DOWN 2026-01-01T00:00:00Z until 2026-01-01T00:00:15Z\ndown: db\n");
    }

    @Test
    void itIsWrittenAnewEachInterval() throws IOException {
        says("live", UP);
        start();
        says("live", DOWN);
        interval();
        assertThat(file("live")).startsWith("DOWN 2026-01-01T00:00:05Z until 2026-01-01T00:00:20Z\n");
    }

    @Test
    void wholeSecondsNeverMakeItStaleBeforeItsTime() throws IOException {
        says("live", UP);
        time.jump(Duration.ofMillis(100));
        start();
        assertThat(file("live")).isEqualTo("UP 2026-01-01T00:00:00Z until 2026-01-01T00:00:16Z\n");
    }

    @Test
    void degradedIsUpAndSoIsACheckThatIsNotCriticalAndDown() throws IOException {
        says("live", report("disk", Outcome.degraded("nearly full")));
        says("ready", Report.of(List.of(Results.of("mail", null, false, Outcome.down("refused"))), List.of()));
        start();
        assertThat(file("live")).startsWith("UP ").hasLineCount(1);
        assertThat(file("ready")).startsWith("UP ").hasLineCount(1);
    }

    @Test
    void aNameCannotAddALineAndManyAreCut() throws IOException {
        says(
                "live",
                Report.of(
                        IntStream.range(0, 1000)
                                .mapToObj(number -> Results.of("a\nUP \u2028" + number, Outcome.down("no")))
                                .toList(),
                        List.of()));
        says("ready", report("x".repeat(100_000), Outcome.down("no")));
        start();
        assertThat(file("live").lines()).hasSize(2);
        assertThat(file("live")).doesNotContain("\u2028").endsWith(" and 980 more\n");
        assertThat(file("ready")).hasSizeLessThan(500);
    }

    @Test
    void aCheckThatHangsMakesTheFilesOfItsOwnGroupsStaleAndNoOthers() throws IOException {
        says("live", UP);
        CompletableFuture<Report> hanging = new CompletableFuture<>();
        reports.put("ready", hanging);
        start();
        interval();
        assertThat(names()).containsExactly("live");
        assertThat(file("live")).contains("00:00:05Z");

        hanging.complete(DOWN);
        settle();
        assertThat(file("ready")).startsWith("DOWN 2026-01-01T00:00:05Z");
    }

    @Test
    void aRunThatFailedIsBegunAgain() throws IOException {
        reports.put("live", CompletableFuture.failedFuture(new IllegalStateException("no thread")));
        start();
        assertThat(names()).isEmpty();
        says("live", UP);
        interval();
        assertThat(names()).containsExactly("live");
    }

    @Test
    void aRunThatCannotBeBegunKeepsNoOtherGroupFromBeingWrittenAndIsTriedAgain() throws IOException {
        says("live", UP);
        says("ready", UP);
        broken = "live";
        start();
        assertThat(names()).containsExactly("ready");
        broken = "";
        interval();
        assertThat(names()).containsExactly("live", "ready");
    }

    @Test
    void aGroupThatGoesTakesItsFileAlong() throws IOException {
        says("live", UP);
        says("batch", UP);
        start();
        reports.remove("batch");
        interval();
        assertThat(names()).containsExactly("live");
    }

    @Test
    void drainPutsReadyDownAtOnceWhateverItsChecksSay() throws IOException {
        says("live", UP);
        says("ready", UP);
        start();
        files.drain();
        settle();
        assertThat(file("ready")).startsWith("DOWN ").endsWith("down: going\n");
        assertThat(file("live")).startsWith("UP ");
    }

    @Test
    void aRunThatBeganBeforeTheDrainDoesNotUndoIt() throws IOException {
        CompletableFuture<Report> begun = new CompletableFuture<>();
        reports.put("ready", begun);
        start();
        files.drain();
        begun.complete(UP);
        settle();
        assertThat(file("ready")).startsWith("DOWN ");
    }

    @Test
    void afterAStopInOrderTheFilesAreGoneAndNoneComesBack() throws IOException {
        says("live", UP);
        CompletableFuture<Report> begun = new CompletableFuture<>();
        reports.put("ready", begun);
        start();
        Files.writeString(folder.resolve("notes"), "mine");
        stopWhileThreadsWork();
        begun.complete(UP);
        interval();
        assertThat(names()).containsExactly("notes");
    }

    // The stop waits for what another thread does.
    private void stopWhileThreadsWork() {
        Thread stopping = new Thread(files::stop);
        stopping.start();
        while (stopping.isAlive()) {
            time.work();
            Thread.onSpinWait();
        }
    }

    @Test
    void whatAKilledProcessHasLeftIsRemovedAtTheStartAndNothingElse() throws IOException {
        Files.writeString(folder.resolve("live"), "UP 2026-01-01T00:00:00Z until 2026-01-01T00:00:15Z\n");
        Files.writeString(
                folder.resolve("old-group"), "DOWN 2020-01-01T00:00:00Z until 2020-01-01T00:00:15Z\ndown: x\n");
        Files.writeString(folder.resolve(".healthpoint-live"), "UP 20");
        Files.writeString(folder.resolve("notes"), "UP and away\n");
        Files.write(folder.resolve("picture"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        Files.createDirectory(folder.resolve("ready"));
        in(folder).begin();
        settle();
        assertThat(names()).containsExactly("notes", "picture", "ready");
    }

    @Test
    void aDirectoryThatIsMissingIsToldOnceAndUsedWhenItIsThere() throws IOException {
        Path missing = folder.resolve("missing");
        says("live", UP);
        says("ready", UP);
        files = in(missing);
        try (LoggedLines log = new LoggedLines()) {
            files.start();
            settle();
            interval();
            assertThat(log.lines())
                    .singleElement()
                    .asString()
                    .contains(missing.toString(), "healthpoint.files", "NoSuchFileException");

            Files.createDirectory(missing);
            interval();
            assertThat(missing.resolve("live")).isRegularFile();
            assertThat(log.lines()).hasSize(2).last().asString().contains("again");
        }
    }

    @Test
    void whatIsInTheWayOfOneFileKeepsNoOtherFromBeingWrittenAndIsToldOnce() throws IOException {
        Files.createDirectories(folder.resolve("live").resolve("inside"));
        says("live", UP);
        says("ready", UP);
        try (LoggedLines log = new LoggedLines()) {
            start();
            interval();
            assertThat(file("ready")).contains("00:00:05Z");
            assertThat(log.lines()).hasSize(1);
        }
    }

    @Test
    void aLinkInTheWayIsNotFollowed() throws IOException {
        Path others = Files.writeString(folder.resolve("others"), "mine");
        Files.createSymbolicLink(folder.resolve(".healthpoint-live"), others);
        Files.createSymbolicLink(folder.resolve("live"), others);
        says("live", UP);
        start();
        assertThat(file("others")).isEqualTo("mine");
        assertThat(file("live")).startsWith("UP ");
    }

    @Test
    void aReaderNeverFindsHalfAFile() throws IOException {
        says("live", UP);
        start();
        Object first = Files.readAttributes(folder.resolve("live"), "unix:ino").get("ino");
        interval();
        assertThat(Files.readAttributes(folder.resolve("live"), "unix:ino").get("ino"))
                .isNotEqualTo(first);
        assertThat(names()).containsExactly("live");
    }
}
