package io.healthpoint.it.browser;

import com.microsoft.playwright.CLI;
import io.healthpoint.it.Debian;
import io.healthpoint.it.Ended;
import io.healthpoint.it.Programs;
import io.healthpoint.it.Tools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The browser's program: the machine's, else Debian's, else Playwright's own. */
final class Chromium {

    private static final Duration DOWNLOAD = Duration.ofMinutes(5);
    private static final Set<String> PROGRAMS = Set.of("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing");

    private Chromium() {}

    static Path program() {
        return Tools.find("chromium", Chromium::search);
    }

    private static Optional<Path> search() {
        return installed()
                .or(() -> Debian.install("chromium", "fonts-dejavu-core") ? installed() : Optional.empty())
                .or(() -> download(Tools.fetched("playwright")));
    }

    private static Optional<Path> installed() {
        return Programs.onPath("chromium", "chromium-browser", "google-chrome");
    }

    // Which Microsoft serves.
    private static Optional<Path> download(Path directory) {
        System.out.println("Fetching Playwright's Chromium into " + directory);
        List<String> command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                CLI.class.getName(),
                "install",
                "--no-shell",
                "chromium");
        Ended ended = Ended.of(DOWNLOAD, "", Map.of("PLAYWRIGHT_BROWSERS_PATH", directory.toString()), command);
        return ended.well() ? programIn(directory) : Optional.empty();
    }

    private static Optional<Path> programIn(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> PROGRAMS.contains(file.getFileName().toString()))
                    .findFirst();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
