package io.healthpoint.it.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whoever has a question types it, and finds the page that answers it. */
class SearchIT {

    // What fits on the screen.
    private static final int LOOKED_AT = 5;

    @AutoClose
    private static Browser browser;

    @AutoClose
    private static final Site SITE = Site.start();

    @BeforeAll
    static void start() {
        browser = Browser.start();
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/questions.csv")
    void aQuestionLeadsToThePageThatAnswersIt(String question, String pages) {
        assertThat(found(question)).containsAnyOf(pages.split(" "));
    }

    @Test
    void whatIsNotOnAnyPageIsNotFound() {
        try (Visit visit = browser.open(SITE.at("index.html"), View.light(1280))) {
            search(visit, "xylophone");
            visit.page().locator(".no-results").waitFor();
            assertThat(visit.requestsElsewhere()).isEmpty();
        }
    }

    private static List<String> found(String question) {
        try (Visit visit = browser.open(SITE.at("index.html"), View.light(1280))) {
            search(visit, question);
            Locator results = visit.page().locator("a.result");
            results.first().waitFor();
            assertThat(visit.requestsElsewhere()).isEmpty();
            return results.all().stream()
                    .limit(LOOKED_AT)
                    .map(result -> result.getAttribute("href").replaceFirst("^/(.*)\\.html.*", "$1"))
                    .toList();
        }
    }

    private static void search(Visit visit, String question) {
        visit.page().locator("#local-search button").click();
        visit.page().locator("#localsearch-input").fill(question);
    }
}
