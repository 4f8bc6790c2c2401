package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page that stays open: it follows what happens, and disturbs nobody who reads. */
class LivePageIT {

    @AutoClose
    private static Browser browser;

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    private static Server three() {
        return Server.start(Sample.of("page"), "page.checks=3", "healthpoint.details=always");
    }

    private static List<String> names(Visit visit) {
        return visit.page().locator("#checks li:visible a > bdi").allInnerTexts();
    }

    @Test
    void itRefreshesItselfKeepsTheFilterAndMovesNothing() {
        try (Server page = Server.start(Sample.of("page"), "page.checks=3", "healthpoint.details=always");
                Visit visit = browser.open(page.uri(), View.light(1280).withClock())) {
            visit.page().getByLabel("Filter").fill("counted");
            assertThat(visit.text()).contains("run 1");
            double before = visit.layoutShift();

            visit.page().clock().runFor(10_500);
            visit.page().locator("text=run 2").first().waitFor();
            assertThat(names(visit)).containsExactly("counted");
            assertThat(visit.page().title()).isEqualTo("Up – health");
            assertThat(visit.layoutShift() - before).isLessThan(0.01);

            visit.page().clock().runFor(10_500);
            visit.page().locator("text=run 3").first().waitFor();
            assertThat(visit.page().title()).isEqualTo("Down (1) – health");
            assertThat(visit.page().locator("h1").innerText()).contains("Down");
            assertThat(visit.breaches()).isEmpty();
        }
    }

    @Test
    void whereTheServerIsGoneItSaysSoAndKeepsWhatItKnew() {
        try (Visit visit = gone(View.light(1280).withClock())) {
            visit.page().clock().runFor(10_500);
            visit.page().getByText("No answer").waitFor();
            assertThat(visit.text()).contains("run 1");
            assertThat(visit.page().title()).isEqualTo("No answer – was: Up – health");
            assertThat(visit.page().locator("body.old").count()).isEqualTo(1);
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @Test
    void whoReadsAtTheKeyboardIsNotThrownOutByARefresh() {
        try (Server hostile = Server.start(Sample.of("hostile"), "healthpoint.details=always");
                Visit visit = browser.open(hostile.uri(), View.light(1280).withClock())) {
            visit.page().locator(".detail[tabindex]").first().focus();
            String before = visit.page().locator("#told").innerText();

            visit.page().clock().runFor(10_500);
            visit.page()
                    .waitForCondition(
                            () -> !visit.page().locator("#told").innerText().equals(before));

            assertThat(visit.page().evaluate("document.activeElement.className"))
                    .isEqualTo("detail");
        }
    }

    @Test
    void whereTheServerHangsItSaysSoToo() throws Exception {
        try (Server page = Server.start(Sample.of("page"), "page.checks=3", "healthpoint.details=always");
                Visit visit = browser.open(page.uri(), View.light(1280).withClock())) {
            signal("-STOP", page);
            visit.page().clock().runFor(16_500);
            visit.page().getByText("No answer for").waitFor();
            signal("-CONT", page);
        }
    }

    private static Visit gone(View view) {
        try (Server page = Server.start(Sample.of("page"), "page.checks=3", "healthpoint.details=always")) {
            return browser.open(page.uri(), view);
        }
    }

    private static void signal(String signal, Server server) throws Exception {
        new ProcessBuilder("kill", signal, String.valueOf(server.process().pid()))
                .start()
                .waitFor();
    }

    @Test
    void whoIsOnACheckThatGoesDownStaysOnItWhereverItMoves() {
        try (Server page = three();
                Visit visit = browser.open(page.uri(), View.light(1280).withClock())) {
            visit.page()
                    .locator("#up a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("counted"))
                    .focus();
            visit.page().clock().runFor(10_500);
            visit.page().locator("text=run 2").first().waitFor();
            visit.page().clock().runFor(10_500);
            visit.page().locator("#down >> text=run 3").first().waitFor();

            assertThat(visit.page().evaluate("document.activeElement.textContent"))
                    .isEqualTo("counted");
            assertThat(visit.page().evaluate("document.activeElement.closest('section').id"))
                    .isEqualTo("down");
        }
    }

    @Test
    void whatIsOpenedStaysOpenAndWhereOneReadsStaysInSight() {
        try (Server page = three();
                Visit visit = browser.open(
                        page.uri().resolve("?test=counted"), View.light(800).withClock())) {
            visit.page().locator("summary").click();
            visit.page().evaluate("scrollTo(0, document.body.scrollHeight)");
            Object before = visit.page().evaluate("scrollY");

            visit.page().clock().runFor(10_500);
            visit.page().locator("text=run 2").first().waitFor();

            assertThat(visit.page().evaluate("document.querySelector('details').open"))
                    .isEqualTo(true);
            assertThat(((Number) visit.page().evaluate("scrollY")).doubleValue())
                    .isGreaterThanOrEqualTo(((Number) before).doubleValue());
        }
    }

    @Test
    void aPageThatIsPausedAsksNothingSaysSoAndGoesOnAtOnce() {
        try (Server page = three();
                Visit visit = browser.open(page.uri(), View.light(1280).withClock())) {
            visit.page().getByText("Pause").click();
            visit.page().clock().runFor(40_500);

            assertThat(visit.requests()).hasSize(1);
            assertThat(visit.text())
                    .contains("paused")
                    .containsPattern("4[0-9] s ago")
                    .contains("run 1");
            assertThat(visit.page().locator("body.old").count()).isEqualTo(1);

            visit.page().getByText("Go on").click();
            visit.page().locator("text=run 2").first().waitFor();
            assertThat(visit.page().locator("body.old").count()).isZero();
        }
    }
}
