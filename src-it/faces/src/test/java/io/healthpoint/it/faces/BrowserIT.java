package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.FixedServer;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of pages would notice what they look for: shown with pages of which it is known. */
class BrowserIT {

    private static final String IMAGE = "http://elsewhere.example/image.png";
    private static final String ICON = "https://icons.example/icon.png";

    // One fault of each kind.
    private static final String FAULTY = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Faulty</title>
            <link rel="icon" href="https://icons.example/icon.png"></head><body>
            <img src="http://elsewhere.example/image.png">
            <div id="late"></div>
            <p style="color: #eee">Hardly to be read</p>
            <p>This moves, and has enough text for it to matter: the more of the screen moves, the worse.</p>
            <script>
              setTimeout(() => { late.style.height = '200px'; console.log('moved'); }, 100);
              throw new Error('thrown');
            </script>
            </body></html>
            """;

    private static final String SOUND = """
            <!DOCTYPE html>
            <html lang="en"><head><title>Sound</title></head><body>
            <main><h1>Sound</h1></main>
            <script>document.title = matchMedia('(prefers-color-scheme: dark)').matches + ' ' + innerWidth</script>
            </body></html>
            """;

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @Test
    void everyFaultOfAPageIsNoticed() {
        try (FixedServer server = html(FAULTY, "default-src * 'unsafe-inline'");
                Visit visit = browser.open(server.uri(), View.light(800))) {
            visit.page().waitForCondition(() -> visit.messages().contains("log: moved"));

            assertThat(visit.requestsElsewhere()).containsExactlyInAnyOrder(IMAGE, ICON);
            assertThat(visit.messages()).anyMatch(message -> message.contains("thrown"));
            assertThat(visit.layoutShift()).isGreaterThan(0.01);
            assertThat(visit.barriers()).anyMatch(barrier -> barrier.startsWith("image-alt: "));
            assertThat(visit.barriers()).anyMatch(barrier -> barrier.startsWith("color-contrast: "));
        }
    }

    @Test
    void nothingIsFoundFaultyInASoundPage() {
        try (FixedServer server = html(SOUND, "script-src 'unsafe-inline'");
                Visit visit = browser.open(server.uri(), View.light(800))) {
            assertThat(visit.requests()).containsExactly(server.uri().toString());
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.messages()).isEmpty();
            assertThat(visit.layoutShift()).isZero();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void breachesOfTheContentSecurityPolicyAreNoticed() {
        try (FixedServer server = html(SOUND, "default-src 'none'");
                Visit visit = browser.open(server.uri(), View.light(800))) {
            assertThat(visit.breaches()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"default-src 'none'", "sandbox"})
    void pagesThatForbidScriptsAreSeenThroughToo(String policy) {
        try (FixedServer server = html(FAULTY, policy);
                Visit visit = browser.open(server.uri(), View.light(800))) {
            assertThat(visit.layoutShift()).isZero();
            assertThat(visit.barriers()).anyMatch(barrier -> barrier.startsWith("image-alt: "));
        }
    }

    @Test
    void soArePagesWhoseReaderHasSwitchedScriptsOff() {
        try (FixedServer server = html(FAULTY, "default-src *");
                Visit visit = browser.open(server.uri(), View.light(800).withScripts(false))) {
            assertThat(visit.requestsElsewhere()).containsExactlyInAnyOrder(IMAGE, ICON);
            assertThat(visit.barriers()).anyMatch(barrier -> barrier.startsWith("image-alt: "));
        }
    }

    @Test
    void aPageIsSeenInTheColoursWidthAndNameThatTheViewSays() {
        try (FixedServer server = html(SOUND, "script-src 'unsafe-inline'");
                Visit dark = browser.open(server.uri(), View.dark(320).as("john", "doe"));
                Visit light = browser.open(server.uri(), View.light(1280))) {
            assertThat(dark.page().title()).isEqualTo("true 320");
            assertThat(light.page().title()).isEqualTo("false 1280");
            assertThat(server.asked())
                    .extracting(headers -> String.valueOf(headers.getFirst("Authorization")))
                    .contains("Basic am9objpkb2U=", "null");
        }
    }

    private static FixedServer html(String body, String policy) {
        return FixedServer.start(body, Map.of("Content-Type", "text/html", "Content-Security-Policy", policy));
    }
}
