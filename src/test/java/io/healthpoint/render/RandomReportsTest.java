package io.healthpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.RandomText;
import io.healthpoint.Report;
import io.healthpoint.Results;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a check is called and says, each form is what its readers expect. */
class RandomReportsTest {

    private static final List<String> PIECES = List.of(
            "name", "\"", "\\", "\n", "<", "</script>", "{", "}", "# HELP", "le=", " ", "[+]", "]]>", "--", "&amp;");
    private static final Pattern SAMPLE =
            Pattern.compile("healthpoint_[a-z_]+(\\{([a-z]+=\"([^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)+})? [-+0-9.]+");

    private static Report report(long seed) {
        RandomText text = new RandomText(seed);
        List<CheckResult> results = IntStream.range(0, 4)
                .mapToObj(index -> Results.of(
                        index + text.of(PIECES, 6),
                        text.of(PIECES, 3),
                        index % 2 == 0,
                        Outcome.of(index > 1, text.of(PIECES, 12)).with(text.of(PIECES, 3), text.of(PIECES, 3))))
                .toList();
        return Report.of(results, List.of(text.of(PIECES, 4)));
    }

    private static String drawn(Renderer form, Report report) {
        return new String(form.render(report), StandardCharsets.UTF_8);
    }

    @Test
    void jsonIsReadByAParserOfItAndHoldsEveryCheck() {
        RandomText.forEachSeed(seed -> jsonIsReadByAParserOfItAndHoldsEveryCheck(seed));
    }

    private void jsonIsReadByAParserOfItAndHoldsEveryCheck(long seed) {
        for (Renderer form :
                List.of(new HealthpointJson(), new MicroProfileJson(), new HealthJson(), new HistoryJson())) {
            JsonObject read = Json.createReader(new StringReader(drawn(form, report(seed))))
                    .readObject();
            assertThat(read).isNotEmpty();
            if (form.format().equals("microprofile")) {
                assertThat(read.getJsonArray("checks")).hasSize(5);
            }
        }
    }

    @Test
    void everyLineOfMetricsIsACommentOrASample() {
        RandomText.forEachSeed(seed -> everyLineOfMetricsIsACommentOrASample(seed));
    }

    private void everyLineOfMetricsIsACommentOrASample(long seed) {
        for (Renderer form : List.of(new PrometheusText(), new OpenMetricsText())) {
            assertThat(drawn(form, report(seed)).split("\n")).allSatisfy(line -> assertThat(
                            line.startsWith("# ") || SAMPLE.matcher(line).matches())
                    .as(line)
                    .isTrue());
        }
    }

    @Test
    void theTextHasALineACheckAndThePageNoElementOfTheirs() {
        RandomText.forEachSeed(seed -> theTextHasALineACheckAndThePageNoElementOfTheirs(seed));
    }

    private void theTextHasALineACheckAndThePageNoElementOfTheirs(long seed) {
        assertThat(drawn(new VerboseText(), report(seed))).hasLineCount(6);
        String page = drawn(new HtmlPage(), report(seed));
        String checks = page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
        assertThat(checks.replaceAll("</?(main|label|input|div|ul|li|h2|bdi|p|b|dl|dt|dd|time|mark|i)( [^<>]*)?>", ""))
                .doesNotContain("<", ">");
    }
}
