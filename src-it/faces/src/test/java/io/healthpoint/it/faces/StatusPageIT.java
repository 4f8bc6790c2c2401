package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person sees who opens the endpoint in a browser. */
class StatusPageIT {

    @AutoClose
    private static Browser browser;

    @AutoClose
    private static Server demo;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        demo = Server.start(Sample.demo());
    }

    private static View john(View view) {
        return view.as("john", "doe");
    }

    private static List<String> names(Visit visit) {
        return visit.page().locator("#checks li:visible a > bdi").allInnerTexts();
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 320", "LIGHT, 1280", "DARK, 800", "DARK, 2560"})
    void everybodyCanReadItInEachThemeAndWidthAndNothingIsAskedOfAnybodyElse(String theme, int width) {
        View view = theme.equals("DARK") ? View.dark(width) : View.light(width);
        try (Visit visit = browser.open(demo.uri(), john(view))) {
            assertThat(visit.answer().status()).isEqualTo(500);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.requests()).containsExactly(demo.uri().toString());
            assertThat(visit.messages()).allMatch(message -> message.contains("500 (Internal Server Error)"));
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            visit.page()
                    .screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", theme + "-" + width + ".png")));
        }
    }

    @Test
    void whatIsBrokenComesFirstWithWhatItSaidAndHowItIsRun() {
        try (Visit visit = browser.open(demo.uri(), john(View.light(1280)))) {
            assertThat(visit.page().title()).isEqualTo("Down (2) – health");
            assertThat(visit.page().locator("h1").innerText()).contains("Down");
            assertThat(names(visit)).startsWith("mail", "payments").contains("queue");
            assertThat(visit.text())
                    .contains(
                            "SMTP server said: 421 too many connections",
                            "Critical: the whole is down with it, and so is ready",
                            "hung",
                            "3 messages wait");
        }
    }

    @Test
    void aNumberWithLevelsHasABarWithWordsAndAllNumbersHaveTheirUnits() {
        try (Visit visit = browser.open(demo.uri(), john(View.light(1280)))) {
            Locator bar = visit.page()
                    .getByRole(AriaRole.METER)
                    .and(visit.page().getByLabel("used.percent: 91 %, degraded at 90 %, down at 97 %"));

            assertThat(bar.boundingBox().width).isGreaterThan(20);
            assertThat(visit.text()).contains("91 % of 90 %", "45 GB");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void theBarsOfBuiltInChecksAreForEverybodyInEachTheme(String theme) {
        View view = theme.equals("DARK") ? View.dark(800) : View.light(800);
        try (Server server = Server.start(
                        Sample.of("page"),
                        "page.checks=1",
                        "healthpoint.details=always",
                        "healthpoint.checks.\"disk\".type=disk",
                        "healthpoint.checks.\"disk\".path=.",
                        "healthpoint.checks.\"descriptors\".type=descriptors",
                        "healthpoint.checks.\"threads\".type=threads",
                        "healthpoint.checks.\"threads\".warn=5000");
                Visit visit = browser.open(server.uri(), view)) {
            assertThat(visit.page().getByRole(AriaRole.METER).count()).isEqualTo(3);
            assertThat(visit.text()).containsPattern("\\d threads").containsPattern("\\d of 5000");
            assertThat(visit.barriers()).isEmpty();
            visit.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", theme + "-bars.png")));
        }
    }

    @Test
    void theFilterLeavesWhatHasItsWords() {
        try (Visit visit = browser.open(demo.uri(), john(View.light(1280)))) {
            visit.page().getByLabel("Filter").fill("SMTP");
            assertThat(names(visit)).containsExactly("mail");
            visit.page().getByLabel("Filter").fill("");
            assertThat(names(visit)).hasSizeGreaterThan(5);
        }
    }

    @Test
    void aStrangerSeesTheStatusAndSignsInByALink() {
        try (Visit stranger = browser.open(demo.uri(), View.light(1280).whenAsked("john", "doe"))) {
            assertThat(stranger.text())
                    .contains("Down", "Sign in to see the checks")
                    .doesNotContain("mail", "queue");
            assertThat(stranger.barriers()).isEmpty();

            stranger.page().getByText("Sign in to see the checks").click();
            stranger.page().locator("#checks li").first().waitFor();

            assertThat(names(stranger)).contains("mail", "queue");
        }
    }

    @Test
    void withoutScriptsItIsReadAsWellAndRefreshesToo() {
        try (Visit visit = browser.open(demo.uri(), john(View.light(800)).withScripts(false))) {
            assertThat(names(visit)).startsWith("mail", "payments");
            assertThat(visit.page().getByLabel("Filter").isVisible()).isFalse();
            assertThat(visit.page().content()).contains("http-equiv=\"refresh\" content=\"10\"");
            assertThat(visit.breaches()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forced colours", "print", "reduced motion", "twice as large"})
    void itIsReadHoweverOneLooks(String way) {
        View view = john(View.light(way.equals("twice as large") ? 640 : 1280)).with(options -> {
            switch (way) {
                case "forced colours" -> options.setForcedColors(ForcedColors.ACTIVE);
                case "reduced motion" -> options.setReducedMotion(ReducedMotion.REDUCE);
                case "twice as large" -> options.setDeviceScaleFactor(2);
                default -> {}
            }
        });
        try (Visit visit = browser.open(demo.uri(), view)) {
            if (way.equals("print")) {
                visit.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertThat(visit.page().getByLabel("Filter").isVisible()).isFalse();
            }
            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);
            assertThat(names(visit)).startsWith("mail", "payments");
            visit.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of("target", way + ".png"))
                            .setFullPage(true));
        }
    }

    @Test
    void hostileNamesAndDetailsAreText() {
        try (Server hostile = Server.start(Sample.of("hostile"), "healthpoint.details=always");
                Visit visit = browser.open(hostile.uri(), View.light(1280))) {
            assertThat(visit.text()).contains("</script>");
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.breaches()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.page().locator("#checks script, #checks img").count())
                    .isZero();
        }
    }

    @Test
    void fiveHundredChecksAreShownAndTwentyWeighLittle() {
        try (Server many = Server.start(Sample.of("page"), "healthpoint.details=always");
                Server twenty = Server.start(Sample.of("page"), "page.checks=20", "healthpoint.details=always");
                Visit visit = browser.open(many.uri(), View.light(1280))) {
            assertThat(names(visit)).hasSize(500);
            visit.page().getByLabel("Filter").fill("tenant042");
            assertThat(names(visit)).containsExactly("com.example.tenants.Tenant042.database");
            for (int probe = 0; probe < 100; probe++) {
                twenty.get("/health/");
            }
            assertThat(page(twenty)).hasSizeLessThan(30_000);
        }
    }

    private static byte[] page(Server server) {
        return server.get("/health/", "Accept", "text/html").body().getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theKeyboardReachesTheGroupsFirstAndShowsWhereItIs() {
        try (Visit visit = browser.open(demo.uri(), View.light(1280))) {
            visit.page().keyboard().press("Tab");
            assertThat(visit.page().evaluate("document.activeElement.textContent"))
                    .asString()
                    .startsWith("✕All checks down");
            assertThat(visit.page().evaluate("getComputedStyle(document.activeElement).outlineStyle"))
                    .isEqualTo("solid");
        }
    }

    @Test
    void thePageIsThereAtBothAddressesAndForEachGroup() {
        for (String path : List.of("/health", "/health/", "/health/ready")) {
            URI address = demo.uri().resolve(path);
            try (Visit visit = browser.open(address, john(View.light(800)))) {
                assertThat(names(visit)).contains("mail");
            }
        }
    }
}
