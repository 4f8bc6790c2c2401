package io.healthpoint.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Results;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.render.forms.AllForms;
import io.healthpoint.render.json.HealthJson;
import io.healthpoint.render.json.HealthpointJson;
import io.healthpoint.render.json.HistoryJson;
import io.healthpoint.render.json.MicroProfileJson;
import io.healthpoint.render.metrics.OpenMetricsText;
import io.healthpoint.render.metrics.PrometheusText;
import io.healthpoint.render.page.HtmlPage;
import io.healthpoint.render.text.PlainText;
import io.healthpoint.render.text.VerboseText;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One report in every form. */
class FormsOfReportsTest {

    static final List<Renderer> ALL = AllForms.make();

    private static final String HOSTILE =
            "<img src=x onerror=alert(1)>\"'&\r\n\u0000\u001b[31m\u202e\ud800 \ud83d\ude00\\";

    private static final CheckResult UP = new CheckResult(
            "a.Queue",
            "queue",
            new Policy(Set.of("ready"), true, null, null, Duration.ofSeconds(5), 1, 1),
            Outcome.up("waiting=3").with("waiting", 3),
            Instant.parse("2026-01-02T03:04:05.678Z"),
            Duration.ofMillis(12),
            false);
    private static final CheckResult DOWN = new CheckResult(
            "mail",
            null,
            new Policy(new LinkedHashSet<>(List.of("ready", "ops")), true, null, Duration.ofMinutes(1), null, 1, 1),
            Outcome.down("421 too many\nconnections"),
            Instant.parse("2026-01-02T03:04:06Z"),
            Duration.ofSeconds(5),
            true);

    private static final CheckHistory HISTORY = new CheckHistory(
            Instant.parse("2026-01-02T03:00:00Z"),
            List.of(
                    new CheckHistory.Run(Instant.parse("2026-01-02T02:59:00Z"), Status.UP, Duration.ofMillis(1)),
                    new CheckHistory.Run(Instant.parse("2026-01-02T03:00:00Z"), Status.DOWN, Duration.ofSeconds(5))),
            List.of(new StatusChange(
                    "mail",
                    Status.UP,
                    Status.DOWN,
                    "421",
                    Instant.parse("2026-01-02T03:00:00Z"),
                    Duration.ofSeconds(5))),
            new CheckHistory.Counts(
                    2, 1, 1, 7, 1, Duration.ofMillis(5001), List.of(1L, 1L, 1L, 1L, 1L, 1L, 1L, 2L, 2L)));

    private static final Report REPORT = new Report(
            Status.DOWN, false, List.of(UP, DOWN), new TreeSet<>(), new Report.Memory(Map.of("mail", HISTORY), 9, 4));

    private static String drawn(Renderer form, Report report) {
        return new String(form.render(report), StandardCharsets.UTF_8);
    }

    private static JsonObject json(Renderer form, Report report) {
        return Json.createReader(new StringReader(drawn(form, report))).readObject();
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void noFormShowsNamesDetailsOrHowManyThereAreToThoseWhoMayNotSeeThem(Renderer form) {
        Report one = Report.of(List.of(DOWN), List.of("x"));
        Report many = Report.of(List.of(DOWN, Results.of("b", Outcome.down("y"))), List.of());

        assertThat(drawn(form, one.withoutDetails()))
                .isEqualTo(drawn(form, many.withoutDetails()))
                .doesNotContain("mail", "421", "ops");
    }

    @ParameterizedTest
    @FieldSource("ALL")
    void hostileTextBreaksNoForm(Renderer form) {
        CheckResult hostile =
                Results.of(HOSTILE, HOSTILE, false, Outcome.down(HOSTILE).with(HOSTILE, HOSTILE));
        String text = drawn(form, Report.of(List.of(hostile), List.of(HOSTILE + "?")));

        assertThat(text)
                .doesNotContain("\u0000")
                .isEqualTo(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
        if (form.mediaType().contains("json")) {
            assertThat(Json.createReader(new StringReader(text)).readObject()).isNotEmpty();
        } else {
            assertThat(text).doesNotContain("\u001b");
        }
        if (form.format().equals("html")) {
            assertThat(text).doesNotContain("<img").contains("&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "th-TH-u-nu-thai", "hi-IN-u-nu-deva", "fa-IR-u-nu-arabext", "tr-TR"})
    void everyFormIsTheSameToTheByteWhateverTheLocaleIs(String locale) {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.ROOT);
            List<byte[]> expected = drawn();
            Locale.setDefault(Locale.forLanguageTag(locale));
            assertThat("%d".formatted(1).equals("1")).as("the locale matters").isEqualTo(locale.equals("tr-TR"));

            assertThat(drawn()).containsExactlyElementsOf(expected);
        } finally {
            Locale.setDefault(usual);
        }
    }

    // Made anew: what is worded once is worded under the locale too.
    private static List<byte[]> drawn() {
        return AllForms.make().stream().map(form -> form.render(REPORT)).toList();
    }

    @Test
    void healthJsonHasPassWarnFailAndLeavesOutWhatIsNotKnown() {
        assertThat(drawn(new HealthJson(), REPORT))
                .isEqualTo(
                        "{\"status\":\"fail\",\"checks\":{\"mail\":[{\"status\":\"fail\",\"time\":\"2026-01-02T03:04:06Z\","
                                + "\"output\":\"421 too many\\nconnections\",\"elapsedMillis\":5000.000,"
                                + "\"since\":\"2026-01-02T03:00:00Z\"}],"
                                + "\"queue\":[{\"status\":\"pass\",\"time\":\"2026-01-02T03:04:05.678Z\","
                                + "\"observedValue\":{\"waiting\":3},\"elapsedMillis\":12.000}]}}");
        assertThat(json(new HealthJson(), Report.of(List.of(Results.of("a", Outcome.degraded("slow"))), List.of()))
                        .getString("status"))
                .isEqualTo("warn");
        assertThat(drawn(new HealthJson(), REPORT.withoutDetails())).isEqualTo("{\"status\":\"fail\"}");
    }

    @Test
    void theHistoryIsJsonOldestFirst() {
        JsonObject mail =
                json(new HistoryJson(), REPORT).getJsonObject("checks").getJsonObject("mail");

        assertThat(mail.getString("status")).isEqualTo("down");
        assertThat(mail.getString("since")).isEqualTo("2026-01-02T03:00:00Z");
        assertThat(mail.getJsonArray("changes"))
                .hasToString(
                        "[{\"time\":\"2026-01-02T03:00:00Z\",\"from\":\"up\",\"to\":\"down\",\"detail\":\"421\"}]");
        assertThat(mail.getJsonArray("runs").getJsonObject(0))
                .hasToString("{\"time\":\"2026-01-02T02:59:00Z\",\"status\":\"up\",\"elapsedMillis\":1.000}");
        assertThat(drawn(new HistoryJson(), REPORT.withoutDetails())).isEqualTo("{}");
    }

    @Test
    void theTextIsOneLineAndWithManyWordsALineACheck() {
        assertThat(drawn(new PlainText(), REPORT)).isEqualTo("health: failed\n");
        assertThat(drawn(new VerboseText(), REPORT))
                .isEqualTo("[+]queue ok\n[-]mail failed: 421 too many connections\nhealth: failed\n");
        assertThat(drawn(new VerboseText(), REPORT.withoutDetails())).isEqualTo("health: failed\n");
        assertThat(drawn(new VerboseText(), Report.of(List.of(Results.of("a", Outcome.degraded("slow"))), List.of())))
                .isEqualTo("[!]a degraded: slow\nhealth: passed with warnings\n");
        assertThat(drawn(new VerboseText(), Report.of(List.of(), List.of("x"))))
                .isEqualTo("[-]x failed: Unknown health check\nhealth: failed\n");
        assertThat(drawn(new PlainText(), Report.of(List.of(), List.of()))).isEqualTo("health: passed\n");
    }

    @Test
    void metricsCarryTheStatusAsAValueAndNoDetail() {
        assertThat(drawn(new OpenMetricsText(), REPORT))
                .contains(
                        "# TYPE healthpoint_status gauge\nhealthpoint_status 0\n",
                        "# TYPE healthpoint_answers counter\nhealthpoint_answers_total 9\n",
                        "healthpoint_answers_shared_total 4\n",
                        "healthpoint_group_status{group=\"ops\"} 0\nhealthpoint_group_status{group=\"ready\"} 0\n",
                        "healthpoint_check_status{check=\"a.Queue\"} 1\nhealthpoint_check_status{check=\"mail\"} 0\n",
                        "# TYPE healthpoint_check_runs counter\nhealthpoint_check_runs_total{check=\"mail\"} 2\n",
                        "healthpoint_check_failures_total{check=\"mail\"} 1\n",
                        "healthpoint_check_timeouts_total{check=\"mail\"} 1\n",
                        "healthpoint_check_reuses_total{check=\"mail\"} 7\n",
                        "healthpoint_check_status_changes_total{check=\"mail\"} 1\n",
                        "healthpoint_check_duration_seconds_bucket{check=\"mail\",le=\"0.001\"} 1\n",
                        "healthpoint_check_duration_seconds_bucket{check=\"mail\",le=\"10.0\"} 2\n",
                        "healthpoint_check_duration_seconds_bucket{check=\"mail\",le=\"+Inf\"} 2\n",
                        "healthpoint_check_duration_seconds_sum{check=\"mail\"} 5.001\n",
                        "healthpoint_check_duration_seconds_count{check=\"mail\"} 2\n")
                .endsWith("# EOF\n")
                .contains("healthpoint_check_value{check=\"a.Queue\",name=\"waiting\",unit=\"\"} 3\n")
                .doesNotContain("421", "waiting=3");
        assertThat(drawn(new PrometheusText(), REPORT))
                .contains(
                        "# TYPE healthpoint_check_runs_total counter\nhealthpoint_check_runs_total{check=\"mail\"} 2\n")
                .doesNotContain("# EOF");
        assertThat(drawn(new OpenMetricsText(), REPORT.withoutDetails()))
                .isEqualTo("# HELP healthpoint_status Worst status of the checks asked: 1 up, 0.5 degraded, 0 down.\n"
                        + "# TYPE healthpoint_status gauge\nhealthpoint_status 0\n# EOF\n");
        assertThat(new OpenMetricsText().isAlwaysOk() && new PrometheusText().isAlwaysOk())
                .isTrue();
    }

    @Test
    void metricsTellHowFreshResultsAre() {
        assertThat(drawn(new OpenMetricsText(), REPORT))
                .contains(
                        "# TYPE healthpoint_check_overdue gauge\n"
                                + "healthpoint_check_overdue{check=\"a.Queue\"} 0\n"
                                + "healthpoint_check_overdue{check=\"mail\"} 1\n",
                        "# TYPE healthpoint_check_run_timestamp_seconds gauge\n"
                                + "healthpoint_check_run_timestamp_seconds{check=\"a.Queue\"} 1767323045.678\n"
                                + "healthpoint_check_run_timestamp_seconds{check=\"mail\"} 1767323046.000\n",
                        "# TYPE healthpoint_check_period_seconds gauge\n"
                                + "healthpoint_check_period_seconds{check=\"a.Queue\"} 5.000\n"
                                + "healthpoint_check_period_seconds{check=\"mail\"} 60.000\n");
    }

    @Test
    void whatEachProbeRunsHasNoPeriodAndNoTimeIsTooEarlyOrTooLate() {
        CheckResult usual = Results.of("a", Outcome.up());
        List<CheckResult> results = List.of(usual, at(Instant.MIN, "early"), at(Instant.MAX, "late"));

        assertThat(drawn(new PrometheusText(), Report.of(results, List.of())))
                .contains("healthpoint_check_period_seconds{check=\"a\"} 0.000\n")
                .containsPattern("healthpoint_check_run_timestamp_seconds\\{check=\"early\"} -\\d+\\.000\n")
                .containsPattern("healthpoint_check_run_timestamp_seconds\\{check=\"late\"} \\d+\\.999\n");
    }

    @Test
    void thePeriodOfACheckWithAnIntervalIsThatWhateverItsTimeToLive() {
        Policy both = new Policy(Set.of(), true, null, Duration.ofMinutes(1), Duration.ofHours(1), 1, 1);
        Policy none = new Policy(Set.of(), true, null, Duration.ZERO, Duration.ofHours(1), 1, 1);
        List<CheckResult> results = List.of(
                new CheckResult("both", null, both, Outcome.up(), Instant.EPOCH, Duration.ZERO, false),
                new CheckResult("none", null, none, Outcome.up(), Instant.EPOCH, Duration.ZERO, false));

        assertThat(drawn(new PrometheusText(), Report.of(results, List.of())))
                .contains("healthpoint_check_period_seconds{check=\"both\"} 60.000\n"
                        + "healthpoint_check_period_seconds{check=\"none\"} 3600.000\n");
    }

    private static CheckResult at(Instant time, String name) {
        return new CheckResult(name, null, Policy.DEFAULT, Outcome.up(), time, Duration.ZERO, false);
    }

    @Test
    void labelsAreEscaped() {
        assertThat(drawn(new PrometheusText(), Report.of(List.of(Results.of("a\"b\\c\nd", Outcome.up())), List.of())))
                .contains("{check=\"a\\\"b\\\\c\\nd\"} 1\n");
    }

    @Test
    void thePageShowsTheFailingOnesFirstAndWhatIsKnownOfThem() {
        String page = drawn(new HtmlPage(), REPORT);

        assertThat(page)
                .startsWith("<!DOCTYPE html>")
                .contains(
                        "<title>Down (1) – health</title>",
                        "<p>1 down of 2 checks.</p>",
                        "<a href=\"./ops\"><i class=\"down\" aria-hidden=\"true\">✕</i><b>ops</b> down<small>");
        assertThat(page.indexOf("<bdi>mail</bdi></a></h3>"))
                .isPositive()
                .isLessThan(page.indexOf("<bdi>queue</bdi></a>"));
        assertThat(page)
                .contains(
                        "<b class=down>Down for <span data-since=\"2026-01-02T03:00:00Z\">4 min 6 s</span></b> <span>since"
                                + " <time datetime=\"2026-01-02T03:00:00Z\" title=\"2026-01-02 03:00:00 UTC\">03:00 UTC</time>"
                                + " · changed once since its first run 5 min 6 s ago</span>",
                        "421 too many\nconnections",
                        "Critical: the whole is down with it, and so is ready (who probes it sends no requests here) and ops.",
                        " ago, took 5 s · in the background every 1 min · <mark>hung</mark>",
                        "role=img aria-label=\"2 runs: 1 good, 1 down\"><path class=u",
                        "Median <b>1 ms</b>, slowest <b>5 s</b>, good <b>50 %</b> of 2 runs in 1 min",
                        "<li><a href=\"?test=a.Queue\"><bdi>queue</bdi></a><q dir=auto>waiting=3</q><s>12 ms</s></li>");
    }

    @Test
    void aStrangersPageOffersToSignIn() {
        assertThat(drawn(new HtmlPage(), REPORT.withoutDetails()))
                .contains("<h1><span aria-hidden=\"true\">✕</span> Down</h1>", " href=\"?format=html&amp;login\">")
                .doesNotContain("<li ", "id=\"checks\"", "ops");
        assertThat(drawn(new HtmlPage(), REPORT)).doesNotContain("Sign in");
    }

    @Test
    void thePageLetsInNothingButItsOwnStyleAndScript() {
        String policy = new HtmlPage().headers().get("Content-Security-Policy");
        String page = drawn(new HtmlPage(), REPORT);

        assertThat(policy)
                .startsWith("default-src 'none'; style-src 'sha256-")
                .contains("script-src 'sha256-", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'none'")
                .doesNotContain("unsafe");
        assertThat(page).doesNotContain("style=\"", " onclick", "http://localhost", "https://");
        assertThat(page.replaceAll("http://www.w3.org/2000/svg", "")).doesNotContain("http:");
    }

    @Test
    void whatShowsTimesIsDrawnAnewForEachReport() {
        Report same = Report.of(List.of(UP), List.of());
        Report other = Report.of(List.of(UP), List.of());
        assertThat(new HealthpointJson().looksSame(same, other)).isTrue();
        assertThat(new HealthJson().looksSame(same, other)).isFalse();
        assertThat(new HealthJson().looksSame(same, same)).isTrue();
    }

    @Test
    void whatIsAskedForAndNotThereIsDownInEveryFormForEverybody() {
        Report typo = Report.of(List.of(), List.of("typo"));
        for (Report seen : List.of(typo, typo.withoutDetails())) {
            assertThat(drawn(new MicroProfileJson(), seen)).startsWith("{\"status\":\"DOWN\"");
            assertThat(drawn(new HealthJson(), seen)).startsWith("{\"status\":\"fail\"");
            assertThat(drawn(new VerboseText(), seen)).endsWith("health: failed\n");
            assertThat(drawn(new HtmlPage(), seen)).contains("<title>Down").contains("<body class=\"down\">");
            assertThat(drawn(new PrometheusText(), seen)).contains("\nhealthpoint_status 0\n");
        }
    }

    @Test
    void noControlCharacterReachesATerminalOrForgesALine() {
        String forged = "c1\u009b31mred\u0085[+]forged ok\u2028\u202e";
        Report report = Report.of(List.of(Results.of(forged, Outcome.down(forged))), List.of());

        assertThat(drawn(new VerboseText(), report))
                .hasLineCount(2)
                .doesNotContainPattern("[\u0080-\u009f\u2028\u202e]");
        assertThat(drawn(new PrometheusText(), report)).doesNotContainPattern("[\u0080-\u009f]");
    }

    @Test
    void aPolicyThatIsAnotherIsSeen() {
        Report critical = Report.of(List.of(Results.of("a", null, true, Outcome.up())), List.of());
        Report other = Report.of(List.of(Results.of("a", null, false, Outcome.up())), List.of());
        assertThat(new MicroProfileJson().looksSame(critical, other)).isFalse();
    }
}
