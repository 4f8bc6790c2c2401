package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.FixedServer;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pictures of every state, to be looked at in {@code target/pictures}; and those of the README, which {@code -Dpictures=write} makes
 * anew. Beside them stands of which page they are: where the page has changed since, this fails.
 */
class PicturesIT {

    private static final Path MADE = Path.of("target", "pictures");
    private static final Path OF_README = Path.of(System.getProperty("it.sources"), "..", "src/site/resources/images");

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateFitsIntoEveryWidthAndIsForEverybodyInBothSchemes(States state) {
        try (FixedServer server = FixedServer.start(state.html(), States.headers())) {
            for (int width : new int[] {320, 360, 800, 1600, 2560}) {
                look(server, state, View.light(width), "light-" + width);
                look(server, state, View.dark(width), "dark-" + width);
            }
        }
    }

    private static void look(FixedServer server, States state, View view, String name) {
        try (Visit visit = browser.open(server.uri(), still(view))) {
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(state + " " + name)
                    .isEqualTo(true);
            if (name.endsWith("800") && state != States.MANY) {
                assertThat(visit.barriers()).isEmpty();
                assertThat(visit.breaches()).isEmpty();
            }
            String file = state.name().toLowerCase(java.util.Locale.ROOT) + "-" + name + ".png";
            picture(visit, MADE.resolve(file), state != States.MANY && state != States.HOSTILE);
        }
    }

    // Without scripts, which would go on counting.
    private static View still(View view) {
        return view.withScripts(false);
    }

    private static void picture(Visit visit, Path file, boolean whole) {
        visit.page().screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(whole));
    }

    @Test
    void thePicturesOfTheReadmeAreOfThisPage() throws Exception {
        String page = States.DOWN.html();
        Path digest = OF_README.resolve("page.sha256");
        String now = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(page.getBytes(StandardCharsets.UTF_8)));
        if ("write".equals(System.getProperty("pictures"))) {
            try (FixedServer server = FixedServer.start(page, States.headers());
                    Visit light = browser.open(server.uri(), View.light(1280).withClock());
                    Visit dark = browser.open(server.uri(), View.dark(1280).withClock())) {
                picture(light, OF_README.resolve("page-light.png"), true);
                picture(dark, OF_README.resolve("page-dark.png"), true);
            }
            Files.writeString(digest, now + "\n");
        }
        assertThat(digest)
                .as("the page has changed since its pictures were made: run this with -Dpictures=write")
                .hasContent(now);
    }
}
