package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every recipe of the page on probes without HTTP, as it stands there. */
class WithoutHttpPageIT {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\n(.*?)```", Pattern.DOTALL);

    private static final String JAR = Stream.of(Sample.of("table").classPath().split(File.pathSeparator))
            .filter(path -> path.contains("healthpoint-"))
            .findFirst()
            .orElseThrow();

    @TempDir
    private Path folder;

    private final List<MatchResult> blocks = blocks();

    private static List<MatchResult> blocks() {
        try {
            String page = Files.readString(Path.of("../../src/site/markdown/without-http.md"));
            return BLOCK.matcher(page).results().toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private String block(String language, String containing) {
        return blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .filter(text -> text.contains(containing))
                .findFirst()
                .orElseThrow();
    }

    @BeforeEach
    void writeScripts() throws IOException {
        Files.writeString(folder.resolve("healthy.sh"), block("sh", "# healthy.sh"));
        Files.writeString(folder.resolve("watchdog.sh"), block("sh", "# watchdog.sh"));
    }

    private String file(String status, long secondsLeft) throws IOException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        String text = status + ' ' + now.minusSeconds(100) + " until " + now.plusSeconds(secondsLeft) + '\n';
        return Files.writeString(folder.resolve("live"), status.equals("UP") ? text : text + "down: db\n")
                .toString();
    }

    private Ended run(String... command) {
        return Ended.of(LIMIT, List.of(command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dash", "busybox sh"})
    void theShellTellsUpFromDownFromStaleFromMissing(String shell) throws IOException {
        String[] words = shell.split(" ");
        assumeTrue(Programs.onPath(words[0]).isPresent() || Debian.install(words[0]), words[0] + " cannot be had");
        String script = folder.resolve("healthy.sh").toString();
        List<String> command = new ArrayList<>(List.of(words));
        command.addAll(List.of(script, file("UP", 1000)));
        String[] healthy = command.toArray(String[]::new);

        assertThat(run(healthy)).isEqualTo(new Ended(0, ""));
        file("DOWN", 1000);
        assertThat(run(healthy)).isEqualTo(new Ended(1, "DOWN\ndown: db\n"));
        file("UP", -5);
        assertThat(run(healthy).output()).startsWith("STALE");
        assertThat(run(healthy).status()).isOne();
        Files.delete(folder.resolve("live"));
        assertThat(run(healthy).status()).isEqualTo(2);
    }

    @Test
    void theWatchdogSaysThatAllIsWellAsLongAsTheFileDoes() throws IOException {
        Path notified = folder.resolve("notified");
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path notify = Files.writeString(bin.resolve("systemd-notify"), "#!/bin/sh\necho \"$1\" >> " + notified + "\n");
        assertThat(notify.toFile().setExecutable(true)).isTrue();
        String live = file("UP", 1000);
        ProcessBuilder builder =
                new ProcessBuilder("sh", folder.resolve("watchdog.sh").toString(), live, "0.1");
        builder.environment().merge("PATH", "", (path, none) -> bin + ":" + path);
        Process watchdog = builder.start();
        try {
            Path told = Awaited.until("a sign of life", () -> notified, Files::exists);
            assertThat(Files.readString(told)).startsWith("WATCHDOG=1\n");
            file("DOWN", 1000);
            // What was under way when the file changed may still tell.
            Awaited.until("silence", () -> grows(notified), grows -> !grows);
        } finally {
            watchdog.destroyForcibly();
        }
    }

    private static boolean grows(Path file) {
        try {
            long before = Files.size(file);
            Thread.sleep(1000);
            return Files.size(file) > before;
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }

    @Test
    void theUnitOfSystemdIsOne() throws IOException {
        assumeTrue(Programs.onPath("systemd-analyze").isPresent(), "systemd is not there");
        Path unit = folder.resolve("shop.service");
        Files.writeString(unit, block("ini", "WatchdogSec"));
        Ended ended = run("systemd-analyze", "verify", unit.toString());
        assertThat(ended.output()).doesNotContain("Unknown", "Failed to parse", "ignoring", "shop.service:");
    }

    @Test
    void theCommandsOfTheProbeRunAsTheyStand() throws IOException {
        String live = file("UP", 1000);
        try (Server server = Server.start(Sample.of("table"))) {
            String address = "http://" + server.uri().getAuthority() + "/health/fine";
            long commands = Stream.of(
                            block("sh", "--timeout 2s"), block("sh", "ArchiveClassesAtExit"), block("sh", "env -u"))
                    .flatMap(String::lines)
                    .peek(command -> assertThat(shell(command, live, address))
                            .as(command)
                            .matches(Ended::well))
                    .count();
            assertThat(commands).isEqualTo(5);
        }
    }

    private Ended shell(String command, String live, String address) {
        String here = command.replace("healthpoint.jar", JAR)
                .replace("/run/shop/live", live)
                .replace("/app/", folder + "/")
                .replaceAll("http://localhost:8080/health/\\w+", address);
        assertThat(here).isNotEqualTo(command);
        return Ended.of(LIMIT, "", Map.of("JAVA_TOOL_OPTIONS", "-Dnone=none"), List.of("sh", "-c", here));
    }

    @Test
    void dockersCheckIsOneThatRuns() {
        String check = block("dockerfile", "HEALTHCHECK");
        String list = check.substring(check.indexOf('[') + 1, check.indexOf(']'));
        String[] command = Arrays.stream(list.split(", "))
                .map(word -> word.replace("\"", ""))
                .map(word -> word.replace("/app/healthpoint.jar", JAR).replace("localhost:8080", "localhost:1"))
                .toArray(String[]::new);
        assertThat(run(command).status()).isOne();
        assertThat(run(command).output()).startsWith("UNKNOWN: ");
    }
}
