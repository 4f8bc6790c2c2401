package io.healthpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.Results;
import io.healthpoint.render.metrics.OpenMetricsText;
import io.healthpoint.render.metrics.PrometheusText;
import io.healthpoint.render.page.HtmlPage;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers of checks, as metrics and on the page. */
class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "free.bytes, free, bytes",
        "free.bytes.warn, free.warn, bytes",
        "free.1.percent, free.1, percent",
        "wait.seconds.down, wait.down, seconds",
        "threads, threads, ''",
        "threads.warn, threads.warn, ''",
        "bytes, bytes, ''",
        "bytes.warn, bytes.warn, ''",
        ".bytes, .bytes, ''",
        "warn, warn, ''",
        "free.bytes.max, free.bytes.max, ''",
        "freebytes, freebytes, ''"
    })
    void theUnitIsTheLastPartOfAKeyBeforeItsLevel(String key, String name, String unit) {
        assertThat(Figure.of(key, 1)).contains(new Figure(name, unit, BigDecimal.ONE));
    }

    @Test
    void aNumberIsAGaugeInBothForms() {
        Outcome outcome = Outcome.degraded("x")
                .with("free.percent", 8.3)
                .with("free.percent.warn", 10.0)
                .with("free.bytes", 83_000_000_000L)
                .with("threads", 12)
                .with("text", "secret")
                .with("flag", true)
                .with("none", Double.NaN);
        for (Renderer form : List.of(new PrometheusText(), new OpenMetricsText())) {
            assertThat(drawn(form, outcome))
                    .contains("# TYPE healthpoint_check_value gauge\n"
                            + "healthpoint_check_value{check=\"disk\",name=\"free\",unit=\"percent\"} 8.3\n"
                            + "healthpoint_check_value{check=\"disk\",name=\"free.warn\",unit=\"percent\"} 10.0\n"
                            + "healthpoint_check_value{check=\"disk\",name=\"free\",unit=\"bytes\"} 83000000000\n"
                            + "healthpoint_check_value{check=\"disk\",name=\"threads\",unit=\"\"} 12\n"
                            + "# ")
                    .doesNotContain("secret", "flag", "none");
        }
    }

    @Test
    void numbersAreForThoseWhoMaySeeDetails() {
        Report report = Report.of(List.of(Results.of("disk", Outcome.up().with("threads", 12))), List.of());

        assertThat(text(new PrometheusText(), report.withoutDetails())).doesNotContain("value", "threads");
        assertThat(text(new HtmlPage(), report.withoutDetails())).doesNotContain("threads", "<meter ");
    }

    @Test
    void noSeriesIsThereTwice() {
        String drawn = drawn(
                new PrometheusText(),
                Outcome.up()
                        .with("a.bytes.warn", 1)
                        .with("a.warn.bytes", 2)
                        .with("b\u0001", 3)
                        .with("b\u0002", 4));

        assertThat(drawn)
                .containsOnlyOnce("name=\"a.warn\",unit=\"bytes\"} 1\n")
                .containsOnlyOnce("name=\"a.warn\"")
                .containsOnlyOnce("name=\"b\uFFFD\"");
    }

    @Test
    void aNumberBeyondMeasureIsNoMillionDigits() {
        assertThat(drawn(
                        new PrometheusText(),
                        Outcome.up()
                                .with("huge", new BigDecimal("1E+999999"))
                                .with("large", BigInteger.TWO.pow(1000))
                                .with("tiny", new BigDecimal("1E-999999"))))
                .contains("name=\"tiny\"", "name=\"large\"")
                .doesNotContain("name=\"huge\"")
                .hasSizeLessThan(3000);
    }

    @Test
    void thePageWritesNumbersWithTheirUnitsForPeople() {
        assertThat(drawn(
                        new HtmlPage(),
                        Outcome.up()
                                .with("total.bytes", 83_000_000_000L)
                                .with("offset.seconds", -2.4)
                                .with("used.percent", 8.0)
                                .with("threads", 12)
                                .with("lonely.warn", 5)))
                .contains(
                        "total.bytes</bdi></dt><dd dir=\"auto\">83 GB</dd>",
                        ">-2.4 s</dd>",
                        ">8 %</dd>",
                        ">12</dd>",
                        "lonely.warn</bdi></dt><dd dir=\"auto\">5</dd>")
                .doesNotContain("<meter ");
    }

    @Test
    void aNumberWithLevelsHasABarAndTheLevelThatMatters() {
        Outcome used = Outcome.up()
                .with("used.percent", 91)
                .with("used.percent.warn", 90)
                .with("used.percent.down", 95);

        assertThat(drawn(new HtmlPage(), used))
                .contains(
                        "<dd dir=\"auto\"><meter min=\"0\" max=\"100\" value=\"91\" low=\"90\" high=\"95\" optimum=\"0\""
                                + " aria-label=\"used.percent: 91 %, degraded at 90 %, down at 95 %\"></meter> 91 % of 90 %</dd>")
                .doesNotContain("used.percent.warn", "used.percent.down");
        assertThat(drawn(new HtmlPage(), used.with("used.percent", 96))).contains("96 % of 95 %");
    }

    @Test
    void whatMayRunOutHasItsGoodSideAtTheTop() {
        Outcome free = Outcome.up()
                .with("free.percent", 8.3)
                .with("free.percent.warn", 10.0)
                .with("free.percent.down", 2.0);

        assertThat(drawn(new HtmlPage(), free))
                .contains(
                        "max=\"100\" value=\"8.3\" low=\"2.0\" high=\"10.0\" optimum=\"100\"", "8.3 %, at least 10 %");
        assertThat(drawn(new HtmlPage(), free.with("free.percent", 1.9))).contains("1.9 %, at least 2 %");
    }

    @Test
    void ofOneLevelTheGoodSideIsNotKnownAndTheBarIsPlain() {
        assertThat(drawn(new HtmlPage(), Outcome.up().with("threads", 412).with("threads.warn", 500)))
                .contains("<meter min=\"0\" max=\"500\" value=\"412\" class=\"plain\"", "412 of 500");
    }

    @Test
    void hostileKeysStayText() {
        assertThat(drawn(new HtmlPage(), Outcome.up().with("<b>\"", 1).with("<b>\".warn", 2)))
                .contains("aria-label=\"&lt;b&gt;&quot;: 1, degraded at 2\"")
                .doesNotContain("<b>\"");
    }

    private static String drawn(Renderer form, Outcome outcome) {
        return text(form, Report.of(List.of(Results.of("disk", outcome)), List.of()));
    }

    // The page of one check: where many are well, there is room for less.
    private static String text(Renderer form, Report report) {
        Sight sight = new Sight("", Set.of("disk"), "./", Instant.EPOCH, new TreeMap<>(), false, name -> Map.of());
        return new String(form.render(report, sight), StandardCharsets.UTF_8);
    }
}
