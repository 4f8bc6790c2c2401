package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Sample;
import io.healthpoint.it.Server;
import io.healthpoint.it.browser.Browser;
import io.healthpoint.it.browser.View;
import io.healthpoint.it.browser.Visit;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the links of the page lead, by themselves, wherever one stands. */
class PageLinksIT {

    @AutoClose
    private static Browser browser;

    @AutoClose
    private static Server server;

    @BeforeAll
    static void start() {
        browser = Browser.start();
        server = Server.start(
                Sample.of("page"),
                "page.checks=3",
                "healthpoint.details=always",
                "healthpoint.path=status",
                "healthpoint.checks.\"counted\".failure-threshold=99",
                "healthpoint.checks.\"counted\".groups=ready,ops",
                "healthpoint.ttl=1ms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/status", "/status/", "/status//", "/status/ready", "/status/ready/", "/status/ops?test=counted"
            })
    @SuppressWarnings("unchecked")
    void everyGroupIsReachedWithoutScriptsWhateverTheAddressEndsWith(String path) {
        try (Visit visit = browser.open(at(path), View.light(800))) {
            List<String> links = (List<String>)
                    visit.page().evaluate("[...document.querySelectorAll('#groups a')].map(link => link.href)");

            assertThat(links)
                    .map(link -> URI.create(link).getPath().replace("//", "/"))
                    .containsExactly("/status/", "/status/live", "/status/ready", "/status/started", "/status/ops");
            assertThat(links)
                    .allSatisfy(link -> assertThat(server.get(URI.create(link).getPath(), "Accept", "text/html")
                                    .statusCode())
                            .isEqualTo(200));
        }
    }

    @Test
    void aCheckIsReachedByItsNameAndLeadsBackToItsGroup() {
        try (Visit visit = browser.open(at("/status/ops"), View.light(800).withScripts(false))) {
            visit.page().getByText("counted").click();
            assertThat(visit.page().locator("h2").first().innerText()).isEqualTo("counted");
            assertThat(visit.page().url()).endsWith("/status/ops?test=counted");
            assertThat(visit.barriers()).isEmpty();

            visit.page().getByText("All checks of ops").click();
            assertThat(visit.page().locator("#checks li").count()).isEqualTo(1);
        }
    }

    @Test
    void itsOwnPageTellsWhereEachSettingComesFrom() {
        try (Visit visit = browser.open(at("/status/?test=counted"), View.light(1280))) {
            assertThat(visit.page().locator("article tbody tr").allInnerTexts())
                    .map(row -> row.replaceAll("\\s*\t\\s*", "\t"))
                    .contains(
                            "failure-threshold\t99\thealthpoint.checks.\"counted\".failure-threshold",
                            "groups\tready, ops\thealthpoint.checks.\"counted\".groups",
                            "ttl\t1 ms\thealthpoint.ttl",
                            "timeout\t5 s\tdefault",
                            "critical\tyes\tdefault");
        }
    }

    private static URI at(String path) {
        return URI.create("http://" + server.uri().getAuthority() + path);
    }
}
