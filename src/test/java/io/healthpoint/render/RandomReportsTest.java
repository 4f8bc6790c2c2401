package io.healthpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Inputs;
import io.healthpoint.Outcome;
import io.healthpoint.RandomText;
import io.healthpoint.Report;
import io.healthpoint.Results;
import io.healthpoint.render.json.HealthJson;
import io.healthpoint.render.json.HealthpointJson;
import io.healthpoint.render.json.HistoryJson;
import io.healthpoint.render.json.MicroProfileJson;
import io.healthpoint.render.metrics.OpenMetricsText;
import io.healthpoint.render.metrics.PrometheusText;
import io.healthpoint.render.page.HtmlPage;
import io.healthpoint.render.text.VerboseText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a check is called and says, each form is what its readers expect. */
public class RandomReportsTest {

    private static final List<String> PIECES = List.of(
            "name", "\"", "\\", "\n", "<", "</script>", "{", "}", "# HELP", "le=", " ", "[+]", "]]>", "--", "&amp;");
    private static final Pattern SAMPLE =
            Pattern.compile("healthpoint_[a-z_]+(\\{([a-z]+=\"([^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)+})? [-+0-9.]+");

    private static Report report(byte[] input) {
        RandomText text = new RandomText(input);
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

    /** For the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        jsonIsReadByAParserOfItAndHoldsEveryCheck(input);
        everyLineOfMetricsIsACommentOrASample(input);
        theTextHasALineACheckAndThePageNoElementOfTheirs(input);
    }

    @Test
    void jsonIsReadByAParserOfItAndHoldsEveryCheck() {
        Inputs.tryAll(RandomReportsTest.class, RandomReportsTest::jsonIsReadByAParserOfItAndHoldsEveryCheck);
    }

    private static void jsonIsReadByAParserOfItAndHoldsEveryCheck(byte[] input) {
        for (Renderer form :
                List.of(new HealthpointJson(), new MicroProfileJson(), new HealthJson(), new HistoryJson())) {
            JsonObject read = Json.createReader(new StringReader(drawn(form, report(input))))
                    .readObject();
            assertThat(read).isNotEmpty();
            if (form.format().equals("microprofile")) {
                assertThat(read.getJsonArray("checks")).hasSize(5);
            }
        }
    }

    @Test
    void everyLineOfMetricsIsACommentOrASample() {
        Inputs.tryAll(RandomReportsTest.class, RandomReportsTest::everyLineOfMetricsIsACommentOrASample);
    }

    private static void everyLineOfMetricsIsACommentOrASample(byte[] input) {
        for (Renderer form : List.of(new PrometheusText(), new OpenMetricsText())) {
            assertThat(drawn(form, report(input)).split("\n")).allSatisfy(line -> assertThat(
                            line.startsWith("# ") || SAMPLE.matcher(line).matches())
                    .as(line)
                    .isTrue());
        }
    }

    @Test
    void theTextHasALineACheckAndThePageNoElementOfTheirs() {
        Inputs.tryAll(RandomReportsTest.class, RandomReportsTest::theTextHasALineACheckAndThePageNoElementOfTheirs);
    }

    private static void theTextHasALineACheckAndThePageNoElementOfTheirs(byte[] input) {
        assertThat(drawn(new VerboseText(), report(input))).hasLineCount(6);
        String page = drawn(new HtmlPage(), report(input));
        String checks = page.substring(page.indexOf("<main>"), page.indexOf("</main>"));
        assertThat(checks.replaceAll(
                        "</?(main|div|section|ul|li|h[23]|a|bdi|p|b|i|q|s|small|span|code|dl|dt|dd|time)( [^<>]*)?>",
                        ""))
                .doesNotContain("<", ">");
    }
}
