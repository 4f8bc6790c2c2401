package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of {@code healthpoint.files}, written by a process that is read in loops, held, killed and stopped. */
class FilesIT {

    private static final Pattern FILE = Pattern.compile("(UP|DOWN) (\\S+Z) until (\\S+Z)\n(down: .*\n)?");

    @TempDir
    private Path folder;

    private Server start(String... more) {
        String[] settings = Stream.concat(
                        Stream.of("healthpoint.files=" + folder, "healthpoint.files.interval=1s"), Stream.of(more))
                .toArray(String[]::new);
        return Server.start(Sample.of("table"), settings);
    }

    private String text(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (NoSuchFileException notYet) {
            return "";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Matcher file(String name) {
        Matcher file = FILE.matcher(text(name));
        assertThat(file.matches()).as(text(name)).isTrue();
        return file;
    }

    private void await(String name, String beginning) {
        String unused =
                Awaited.until(name + " begins with " + beginning, () -> text(name), text -> text.startsWith(beginning));
    }

    private TreeSet<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    @Test
    void eachGroupHasItsFileWithTheStatusThatItsAddressHas() throws IOException {
        try (Server server = start()) {
            await("fine", "UP ");
            await("ready", "DOWN ");
            await("warned", "UP ");
            assertThat(file("ready").group(4)).isEqualTo("down: down\n");
            for (String group : names()) {
                boolean up = file(group).group(1).equals("UP");
                assertThat(server.get("/health/" + group).statusCode())
                        .as(group)
                        .isEqualTo(up ? 200 : 500);
            }
            assertThat(names()).contains("live", "ready", "started", "warned", "fine");
        }
        assertThat(names()).isEmpty();
    }

    @Test
    void whoReadsInATightLoopFindsAWholeFileEachTime() throws IOException {
        try (Server server = start()) {
            await("live", "UP ");
            Instant first = Instant.parse(file("live").group(2));
            Instant seen = first;
            long reads = 0;
            while (seen.isBefore(first.plusSeconds(4))) {
                seen = Instant.parse(file("live").group(2));
                reads++;
            }
            assertThat(reads).isGreaterThan(100);
            assertThat(server.process().isAlive()).isTrue();
        }
    }

    @Test
    void aProcessThatIsHeldOrKilledIsStaleAndTheNextOneIsNotTakenForIt() throws IOException {
        Server held = start();
        await("fine", "UP ");
        Ended.of(
                Duration.ofSeconds(10),
                List.of("kill", "-STOP", String.valueOf(held.process().pid())));
        Instant until = Instant.parse(file("fine").group(3));
        Instant unused =
                Awaited.until("the time when it is stale", Instant::now, now -> now.isAfter(until.plusSeconds(2)));
        assertThat(Instant.parse(file("fine").group(3))).isEqualTo(until);

        held.process().destroyForcibly().onExit().join();
        Files.writeString(folder.resolve("group-of-yesterday"), text("fine"));
        assertThat(names()).contains("fine", "group-of-yesterday");
        try (Server next = start()) {
            Instant newest = Awaited.until(
                    "a file of the next process",
                    () -> Instant.parse(file("fine").group(3)),
                    end -> end.isAfter(until));
            assertThat(newest).isAfter(until);
            assertThat(names()).doesNotContain("group-of-yesterday");
            assertThat(next.process().isAlive()).isTrue();
        }
    }

    @Test
    void readyIsDownWhileTheProcessDrains() throws IOException {
        Server server = start("healthpoint.drain.delay=5s", "healthpoint.checks.\"down\".enabled=false");
        await("ready", "UP ");
        server.process().destroy();
        await("ready", "DOWN ");
        assertThat(file("ready").group(4)).contains("healthpoint.drain");
        assertThat(file("live").group(1)).isEqualTo("UP");
        server.close();
        assertThat(names()).isEmpty();
    }

    @Test
    void aDirectoryThatIsMissingIsToldOnceAndHarmsNothing() throws IOException {
        Path missing = folder.resolve("missing");
        try (Server server =
                Server.start(Sample.of("table"), "healthpoint.files=" + missing, "healthpoint.files.interval=100ms")) {
            assertThat(server.outputWith("healthpoint.files")).contains(missing.toString(), "NoSuchFileException");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            Files.createDirectory(missing);
            assertThat(server.outputWith("again")).contains("again");
            assertThat(server.output().split("cannot be written", -1)).hasSize(2);
            assertThat(server.output()).doesNotContain("\tat ");
        }
    }

    @Test
    void aDirectoryThatIsFullIsToldOnceAndTheFilesGoStale() throws IOException {
        Path full = folder.resolve("full");
        Files.createDirectory(full);
        List<String> mount = List.of("mount", "-t", "tmpfs", "-o", "size=4k,nr_inodes=4", "none", full.toString());
        assumeFalse(
                !Programs.isRoot() || !Ended.of(Duration.ofSeconds(10), mount).well(), "no file system can be mounted");
        try {
            Files.writeString(full.resolve("filler"), "x".repeat(4096));
            try (Server server =
                    Server.start(Sample.of("table"), "healthpoint.files=" + full, "healthpoint.files.interval=100ms")) {
                assertThat(server.outputWith("cannot be written")).contains("healthpoint.files");
                assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
                assertThat(server.output().split("cannot be written", -1)).hasSize(2);
            }
        } finally {
            Ended.of(Duration.ofSeconds(10), List.of("umount", full.toString()));
        }
    }
}
