package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on dashboards says what the files do, and the dashboard is one that Grafana can import. DashboardsIT runs its queries. */
class DashboardsPageTest {

    private static final Path FILES = Path.of("src/site/resources/dashboards");
    private static final Path PAGE = Path.of("src/site/markdown/dashboards.md");
    private static final Pattern RULE =
            Pattern.compile("- alert: (\\w+)\n(.*?)(?=\n      (- alert|#)|\\z)", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| (\\w+) \\| (.*?) \\|");
    private static final Pattern WAIT = Pattern.compile("for: (\\d+)([mh])");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{?(\\w+)");

    private static List<MatchResult> rules() throws IOException {
        return RULE.matcher(Files.readString(FILES.resolve("healthpoint-alerts.yml")))
                .results()
                .toList();
    }

    private static JsonObject dashboard() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newInputStream(FILES.resolve("healthpoint-grafana.json")))) {
            return reader.readObject();
        }
    }

    private static List<JsonObject> panels() throws IOException {
        return dashboard().getJsonArray("panels").getValuesAs(JsonObject.class);
    }

    private static Stream<JsonObject> queries(JsonObject panel) {
        return panel.containsKey("targets")
                ? panel.getJsonArray("targets").stream().map(JsonValue::asJsonObject)
                : Stream.empty();
    }

    private static List<String> texts(List<MatchResult> found, int group) {
        return found.stream().map(match -> match.group(group)).toList();
    }

    @Test
    void thePageHasTheAlertsOfTheFileInItsOrderWithTheirSeverities() throws IOException {
        List<MatchResult> told = ROW.matcher(Files.readString(PAGE)).results().toList();

        assertThat(texts(told, 1)).isEqualTo(texts(rules(), 1)).hasSizeGreaterThan(6);
        for (int index = 0; index < told.size(); index++) {
            assertThat(rules().get(index).group(2))
                    .contains("severity: " + told.get(index).group(2), "summary: ", "description: ");
        }
    }

    @Test
    void thePageSaysHowLongAnAlertWaits() throws IOException {
        List<MatchResult> told = ROW.matcher(Files.readString(PAGE)).results().toList();
        for (int index = 0; index < told.size(); index++) {
            String says = told.get(index).group(3);
            List<String> waits = WAIT.matcher(rules().get(index).group(2))
                    .results()
                    .map(wait -> "for " + wait.group(1) + (wait.group(2).equals("h") ? " hour" : " minute"))
                    .toList();
            assertThat(waits).allSatisfy(wait -> assertThat(says).contains(wait));
            assertThat(!waits.isEmpty()).as(says).isEqualTo(says.contains("for "));
        }
    }

    @Test
    void eachAlertIsTestedBothAsOneThatComesAndAsOneThatDoesNot() throws IOException {
        String tests = Files.readString(FILES.resolve("healthpoint-alerts-test.yml"));

        assertThat(texts(rules(), 1)).allSatisfy(alert -> assertThat(tests)
                .contains("alertname: " + alert + "\n        exp_alerts:")
                .containsPattern("alertname: " + alert + "\n( {6}- eval_time|\n)"));
    }

    @Test
    void thePagesNameTheFilesAndTheRows() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .hasSize(3)
                    .allSatisfy(name -> assertThat(PAGE).content().contains("(../resources/dashboards/" + name + ")"));
        }
        assertThat(Path.of("src/site/markdown/answers.md"))
                .content()
                .contains("healthpoint-alerts.yml", "healthpoint-grafana.json", "(dashboards.md)");
        assertThat(panels().stream()
                        .filter(panel -> panel.getString("type").equals("row"))
                        .map(panel -> panel.getString("title").replace(": $check", "")))
                .hasSize(3)
                .allSatisfy(row -> assertThat(PAGE).content().contains("| " + row + " |"));
    }

    @Test
    void eachPanelHasAPlaceOfItsOwnAnIdAndWordsOnWhatItShows() throws IOException {
        Set<Integer> ids = new HashSet<>();
        Set<List<Integer>> taken = new HashSet<>();
        for (JsonObject panel : panels()) {
            assertThat(ids.add(panel.getInt("id"))).as(panel.getString("title")).isTrue();
            assertThat(cells(panel.getJsonObject("gridPos"))).isNotEmpty().allSatisfy(cell -> {
                assertThat(cell.get(0)).isBetween(0, 23);
                assertThat(taken.add(cell)).as(panel.getString("title")).isTrue();
            });
            assertThat(panel.getString("title")).isNotBlank();
            assertThat(panel.getString("type").equals("row")
                            || !panel.getString("description").isBlank())
                    .isTrue();
        }
    }

    private static List<List<Integer>> cells(JsonObject place) {
        List<List<Integer>> cells = new ArrayList<>();
        for (int x = 0; x < place.getInt("w"); x++) {
            for (int y = 0; y < place.getInt("h"); y++) {
                cells.add(List.of(place.getInt("x") + x, place.getInt("y") + y));
            }
        }
        return cells;
    }

    @Test
    void eachQueryAsksTheChosenDataSourceAndEachVariableIsThere() throws IOException {
        Set<String> known = new HashSet<>(Set.of("__rate_interval", "__all"));
        dashboard()
                .getJsonObject("templating")
                .getJsonArray("list")
                .forEach(variable -> known.add(variable.asJsonObject().getString("name")));
        assertThat(known).contains("datasource", "job", "instance", "check");
        assertThat(VARIABLE.matcher(dashboard().toString()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .isSubsetOf(known);
        assertThat(panels().stream().flatMap(DashboardsPageTest::queries))
                .hasSizeGreaterThan(20)
                .allSatisfy(query -> {
                    assertThat(query.getJsonObject("datasource").getString("uid"))
                            .isEqualTo("${datasource}");
                    assertThat(query.getString("expr")).contains("job=~\"$job\"", "instance=~\"$instance\"");
                });
    }

    @Test
    void itIsNobodysInstallation() throws IOException {
        assertThat(dashboard().get("id")).isEqualTo(JsonValue.NULL);
        assertThat(dashboard().getString("uid")).isEqualTo("healthpoint");
        assertThat(dashboard().toString()).doesNotContain("localhost", "127.0.0.1");
    }
}
