package io.healthpoint.it.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every link of the site leads to a page, a file or a place that exists. */
class LinksIT {

    private static final Links LINKS = new Links(Site.FILES);

    private static Iterable<String> pages() {
        return LINKS.pages();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkOfAPageLeadsSomewhere(String page) {
        assertThat(LINKS.broken(page)).isEmpty();
    }

    @Test
    void everyPageThatSomebodyWroteIsThereAndSoIsTheDocumentationOfEachApi() {
        assertThat(LINKS.pages())
                .containsAll(Site.pages())
                .contains(
                        "api/healthpoint/io/healthpoint/HealthCheck.html",
                        "api/processor/io/healthpoint/processor/package-summary.html",
                        "api/test-kit/io/healthpoint/kit/package-summary.html");
    }

    @Test
    void aLinkToWhatIsNotThereIsTold(@TempDir Path files) throws IOException {
        Files.createDirectories(files.resolve("api"));
        Files.writeString(files.resolve("api/index.html"), "<h1 id=\"top&lt;T&gt;\">API</h1>");
        Files.writeString(files.resolve("page.html"), """
                <a href="/api/">well</a> <a class="x" href="api/index.html#top%3CT%3E">well</a>
                <a href="https://elsewhere.example/gone.html#gone">not looked at</a> <a href="#here" id="here">well</a>
                <a href="/gone.html">broken</a> <a href="api/#gone">broken</a> <img alt="broken" src="gone.png"> <a href="#gone">broken</a>
                """);

        assertThat(new Links(files).broken("page.html"))
                .containsExactly("/gone.html", "api/#gone", "gone.png", "#gone");
    }
}
