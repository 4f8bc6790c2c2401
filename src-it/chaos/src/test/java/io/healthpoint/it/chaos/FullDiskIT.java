package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Server;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Nothing more can be written where the log goes: {@code /dev/full} says so at each attempt, as a full file system does. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class FullDiskIT {

    private static final Path FULL = Path.of("/dev/full");
    private static final Path WORK = Path.of(System.getProperty("it.work"), "disk");

    private static final String LOGGING = """
            handlers = java.util.logging.FileHandler
            java.util.logging.FileHandler.pattern = %s
            java.util.logging.FileHandler.append = true
            .level = ALL
            """;

    @Test
    void probesAreAnsweredThoughTheFileOfTheLogCannotBeWritten() throws Exception {
        Path configuration = loggingTo(linkToFull());
        try (Subject subject = Subject.start("faults", Map.of(), "java.util.logging.config.file=" + configuration)) {
            assertThatChangesAreSeen(subject);
            // It was tried: this is what the handler says, once.
            assertThat(subject.output()).containsOnlyOnce("No space left on device");
            subject.stop();
        }
    }

    @Test
    void probesAreAnsweredThoughNeitherStreamOfTheProcessCanBeWritten() throws Exception {
        int port = freePort();
        URI uri = URI.create("http://127.0.0.1:" + port + "/health/");
        try (Subject subject = Subject.of(launchMute(port), uri)) {
            awaitListening(subject);
            assertThatChangesAreSeen(subject);
            subject.stop();
        }
    }

    // Each change would be a line in the log.
    private static void assertThatChangesAreSeen(Subject subject) {
        for (int change = 0; change < 3 * Rounds.Numbers.last(); change++) {
            subject.order("shut");
            Probe down = subject.probe("gated");
            assertThat(down.status()).isEqualTo(500);
            assertThat(down.cameWithin(Duration.ofSeconds(1))).isTrue();
            subject.order("open");
            subject.awaitUp("gated");
        }
        assertThat(subject.probe("calm").status()).isEqualTo(200);
    }

    private static Path linkToFull() throws IOException {
        Path link = Files.createDirectories(WORK).resolve("log");
        Files.deleteIfExists(link);
        return Files.createSymbolicLink(link, FULL);
    }

    private static Path loggingTo(Path file) throws IOException {
        return Files.writeString(WORK.resolve("logging.properties"), LOGGING.formatted(file));
    }

    private static Process launchMute(int port) throws IOException {
        String classPath = Subject.sample("faults").classPath();
        List<String> command = new ArrayList<>(Server.command(
                classPath,
                "io.healthpoint.embedded.Main",
                "healthpoint.details=always",
                "healthpoint.share=0s",
                "healthpoint.embedded.port=" + port));
        return new ProcessBuilder(command)
                .redirectOutput(FULL.toFile())
                .redirectError(FULL.toFile())
                .start();
    }

    private static void awaitListening(Subject subject) {
        Subject.await(() -> {
            try {
                new Socket(subject.uri().getHost(), subject.uri().getPort()).close();
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
