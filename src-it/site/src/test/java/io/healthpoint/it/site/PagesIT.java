package io.healthpoint.it.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each page as somebody reads it. */
class PagesIT {

    private static final String FITS = "document.documentElement.scrollWidth <= innerWidth";

    @AutoClose
    private static Browser browser;

    @AutoClose
    private static final Site SITE = Site.start();

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    private static List<String> pages() {
        return Site.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsForEverybodyInLightColoursAndAsksNobodyElse(String page) {
        isForEverybody(page, View.light(1280));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsForEverybodyInDarkColoursAndAsksNobodyElse(String page) {
        isForEverybody(page, View.dark(1280));
    }

    private static void isForEverybody(String page, View view) {
        try (Visit visit = browser.open(SITE.at(page), view)) {
            assertThat(visit.answer().status()).isEqualTo(200);
            assertThat(visit.page().locator("h1").count()).isEqualTo(1);
            assertThat(visit.requestsElsewhere()).isEmpty();
            assertThat(visit.messages()).isEmpty();
            assertThat(visit.barriers()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageFitsOnATelephone(String page) {
        try (Visit visit = browser.open(SITE.at(page), View.light(320))) {
            assertThat(visit.page().evaluate(FITS)).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"healthpoint", "test-kit", "processor"})
    void theApiDocumentationIsReachedFromEveryPageAndAsksNobodyElse(String name) {
        try (Visit visit = browser.open(SITE.at("checks.html"), View.light(1280))) {
            visit.page()
                    .locator("a[href='/api/" + name + "/index.html']")
                    .first()
                    .click();
            visit.page().waitForURL("**/api/" + name + "/**");
            assertThat(visit.page().title()).isNotBlank();
            assertThat(visit.requestsElsewhere()).isEmpty();
        }
    }

    @Test
    void theSidebarHasEveryPage() {
        try (Visit visit = browser.open(SITE.at("index.html"), View.light(1280))) {
            Object links = visit.page()
                    .evaluate("[...document.querySelectorAll('.VPSidebar a')].map(a => a.pathname.substring(1))");
            assertThat(links)
                    .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(pages().stream()
                            .filter(page -> !page.equals("index.html"))
                            .toList());
        }
    }

    @Test
    void aReaderChoosesTheColours() {
        try (Visit visit = browser.open(SITE.at("checks.html"), View.light(1280))) {
            visit.page().locator(".VPNavBar button.VPSwitchAppearance").first().click();
            assertThat(visit.page().evaluate("getComputedStyle(document.documentElement).colorScheme"))
                    .isEqualTo("dark");
        }
    }
}
