package io.healthpoint.it.browser;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium, without a window. */
public final class Browser implements AutoCloseable {

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
    public static Browser start() {
        Path program = Chromium.program();
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return new Browser(Playwright.create(new Playwright.CreateOptions().setEnv(environment)), program);
    }

    /** Opens a page and waits until it is there, with its images and the like. */
    public Visit open(URI address, View view) {
        Visit visit = new Visit(browser, view);
        visit.go(address);
        return visit;
    }

    public String version() {
        return browser.version();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
