package io.healthpoint.it.faces;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CLI;
import com.microsoft.playwright.Playwright;
import io.healthpoint.it.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chromium, without a window. */
final class Browser implements AutoCloseable {

    private static final Duration DOWNLOAD = Duration.ofMinutes(5);
    private static final Set<String> PROGRAMS = Set.of("chrome", "chrome.exe", "Chromium", "Google Chrome for Testing");

    // Nothing that a page asks for leaves the machine; that it asked is recorded all the same.
    private static final String NOWHERE_ELSE = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1";

    // What Chromium does by itself would be in the way, and as root it runs without its sandbox only.
    private static final List<String> ARGUMENTS = List.of(
            NOWHERE_ELSE,
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;

    private Browser(Playwright playwright, Path program) {
        this.playwright = playwright;
        this.browser = playwright
                .chromium()
                .launch(new LaunchOptions().setExecutablePath(program).setArgs(ARGUMENTS));
    }

    /** Skips the tests where there is no Chromium. */
    static Browser start() {
        Path program = Tools.chromium();
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)), program);
    }

    /** Playwright's own Chromium, which Microsoft serves. */
    static Optional<Path> download(Path directory) {
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

    /** Opens a page and waits until it is there, with its images and the like. */
    Visit open(URI address, View view) {
        Visit visit = new Visit(browser, view);
        visit.go(address);
        return visit;
    }

    String version() {
        return browser.version();
    }

    @Override
    public void close() {
        playwright.close();
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
