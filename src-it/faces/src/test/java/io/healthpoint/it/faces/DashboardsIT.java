package io.healthpoint.it.faces;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import io.healthpoint.it.Ended;
import io.healthpoint.it.Server;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The alert rules and the dashboard, with a real Prometheus that scrapes the demo. */
class DashboardsIT {

    private static final Path FILES = Path.of("../../src/site/resources/dashboards");
    private static final Path RULES = FILES.resolve("healthpoint-alerts.yml");
    private static final Pattern METRIC = Pattern.compile("healthpoint_\\w+");
    private static final Pattern SELECTOR = Pattern.compile("(healthpoint_\\w+|\\bup)\\{[^}]*}");
    private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.+), (\\w+)\\)");
    // One with levels in percent and bytes, one that counts, one with seconds: each query has something to show of one
    // of them.
    private static final List<String> CHECKS = List.of("disk", "queue", "warehouse");

    @TempDir
    private static Path work;

    @AutoClose
    private static Server demo;

    @AutoClose
    private static Prometheus prometheus;

    @BeforeAll
    static void start() throws IOException {
        demo = DemoIT.start("healthpoint.embedded.port=" + DemoIT.freePort());
        prometheus = Prometheus.scraping(demo.uri(), "john", "doe", impatientRules());
    }

    /** The rules, for a test that does not wait for minutes. */
    private static Path impatientRules() throws IOException {
        String rules =
                Files.readString(RULES).replaceAll("for: \\S+", "for: 0s").replace("> 60 + 2", "> 5 + 2");
        return Files.writeString(work.resolve("impatient.yml"), rules);
    }

    private static JsonObject dashboard() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(FILES.resolve("healthpoint-grafana.json")))) {
            return reader.readObject();
        }
    }

    static Stream<String> queriesOfTheDashboard() throws IOException {
        return dashboard().getJsonArray("panels").stream()
                .map(JsonValue::asJsonObject)
                .filter(panel -> panel.containsKey("targets"))
                .flatMap(panel -> panel.getJsonArray("targets").stream())
                .map(target -> target.asJsonObject().getString("expr"));
    }

    static Stream<String> variablesOfTheDashboard() throws IOException {
        return dashboard().getJsonObject("templating").getJsonArray("list").stream()
                .map(JsonValue::asJsonObject)
                .filter(variable -> variable.getString("type").equals("query"))
                .map(variable -> variable.getJsonObject("query").getString("query"));
    }

    static Stream<String> metricsOfTheRules() throws IOException {
        return METRIC.matcher(Files.readString(RULES).replaceAll("(?m)^ *#.*", ""))
                .results()
                .map(MatchResult::group)
                .distinct();
    }

    /** With the variables filled in as Grafana does. */
    private static String filled(String query, String check) {
        String filled = query.replace("$job", "(health)")
                .replace("$instance", "(" + demo.uri().getAuthority().replace(".", "\\\\.") + ")")
                .replace("$check", check)
                .replace("$__rate_interval", "15s");
        assertThat(filled).doesNotContain("$");
        return filled;
    }

    private static JsonArray dataOf(String query) {
        return Awaited.until(
                query,
                () -> CHECKS.stream()
                        .map(check -> prometheus.query(filled(query, check)))
                        .filter(data -> !data.isEmpty())
                        .findFirst()
                        .orElse(JsonValue.EMPTY_JSON_ARRAY),
                data -> !data.isEmpty());
    }

    @Test
    void prometheusWouldLoadTheRules() {
        assertThat(Promtool.checkRules(RULES)).extracting(Ended::status).isEqualTo(0);
    }

    @Test
    void eachRuleComesWhenItShouldAndNotOtherwise() {
        Ended ended = Promtool.testRules(FILES.resolve("healthpoint-alerts-test.yml"));

        assertThat(ended.status()).as(ended.output()).isEqualTo(0);
    }

    @ParameterizedTest
    @MethodSource("metricsOfTheRules")
    void eachMetricThatARuleReadsIsThere(String metric) {
        assertThat(dataOf(metric)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "HealthpointDown, ''",
        "HealthpointCheckDown, payments",
        "HealthpointCheckDegraded, disk",
        "HealthpointCheckFlapping, shipping",
        "HealthpointCheckSlow, warehouse",
        "HealthpointCheckHung, fax"
    })
    void theDemoSetsOffTheAlert(String alert, String check) {
        String expected = "ALERTS{alertstate='firing', alertname='" + alert + "', check='" + check + "'}";

        assertThat(dataOf(expected)).hasSize(1);
    }

    @Test
    void aDemoThatIsGoneIsAlertedOf() throws IOException {
        try (Server gone = DemoIT.start("healthpoint.embedded.port=" + DemoIT.freePort());
                Prometheus other = Prometheus.scraping(gone.uri(), "john", "doe", impatientRules())) {
            assertThat(other.value("healthpoint_status")).isZero();
            gone.close();
            assertThat(other.value("ALERTS{alertname='HealthpointScrapeLost', alertstate='firing'}"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("queriesOfTheDashboard")
    void eachQueryOfTheDashboardHasSomethingToShow(String query) {
        assertThat(dataOf(query)).isNotEmpty();
        // A count of nothing is zero: what it counts must be there.
        Matcher selectors = SELECTOR.matcher(query);
        assertThat(selectors.results().map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(selector -> assertThat(dataOf(selector)).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("variablesOfTheDashboard")
    void eachVariableOfTheDashboardHasValues(String definition) {
        Matcher variable = LABEL_VALUES.matcher(definition);
        assertThat(variable.matches()).isTrue();

        assertThat(dataOf("count by (" + variable.group(2) + ") (" + variable.group(1) + ")"))
                .allSatisfy(data ->
                        assertThat(data.asJsonObject().getJsonObject("metric")).containsKey(variable.group(2)));
    }

    @ParameterizedTest
    @CsvSource({
        "Instances down, 1, 1",
        "Instances degraded, 0, 0",
        "Instances lost, 0, 0",
        "Checks down, 2, 9",
        "Checks degraded, 1, 9",
        "Checks overdue, 1, 9"
    })
    void theNumbersAtTheTopAreThoseOfTheDemo(String title, int least, int most) throws IOException {
        String query = dashboard().getJsonArray("panels").stream()
                .map(JsonValue::asJsonObject)
                .filter(panel -> panel.getString("title").equals(title))
                .map(panel -> panel.getJsonArray("targets").getJsonObject(0).getString("expr"))
                .findFirst()
                .orElseThrow();

        double value =
                Awaited.until(title, () -> prometheus.value(filled(query, "")), seen -> seen >= least && seen <= most);
        assertThat(value).isBetween((double) least, (double) most);
    }
}
