package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An application for MicroProfile Health, unchanged: with the API alone, and beside SmallRye Health. */
class MicroProfileHealthIT {

    private static final String SPECIFICATION = "healthpoint.format=microprofile";
    private static final Sample SAMPLE = Sample.of("microprofile");
    private static Server server;

    @BeforeAll
    static void start() {
        server = started(SPECIFICATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Server started(String... settings) {
        String withTheApi = SAMPLE.classPathOfAllBut("smallrye-health", "mutiny", "jctools");
        return Server.of(Server.launch(withTheApi, Map.of(), "io.healthpoint.embedded.Main", settings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/live", "/health/ready", "/health/started"})
    void theAnswersAreThoseOfSmallRye(String path) throws IOException {
        HttpResponse<String> answer = server.get(path);
        JsonObject ours = json(answer.body());
        JsonObject theirs = json(bySmallRye("healthpoint").get(path));

        assertThat(answer.statusCode())
                .isEqualTo(theirs.getString("status").equals("UP") ? 200 : 503)
                .isEqualTo(path.equals("/health") || path.equals("/health/ready") ? 503 : 200);
        assertThat(ours.getString("status")).isEqualTo(theirs.getString("status"));
        assertThat(checks(ours)).isEqualTo(checks(theirs)).isNotEmpty();
    }

    @Test
    void besideSmallRyeBothWorkAndNoBeanIsMadeTwice() throws IOException {
        Map<String, String> alone = bySmallRye("healthpoint");
        Map<String, String> both = bySmallRye();

        assertThat(both.get("output")).contains("healthpoint: 6 check(s)").doesNotContain("SEVERE", "Multiple service");
        for (String path : Set.of("/health", "/health/live", "/health/ready", "/health/started")) {
            assertThat(checks(json(both.get(path)))).isEqualTo(checks(json(alone.get(path))));
        }
        assertThat(both.get("/health")).contains("\"made\":1");
    }

    @Test
    void withoutTheSettingTheSameChecksAreInOurForm() {
        try (Server usual = started("healthpoint.details=always")) {
            assertThat(usual.get("/health/").statusCode()).isEqualTo(500);
            assertThat(usual.get("/health/").body())
                    .isEqualTo("{\"success\":{\"alive\":\"OK\","
                            + "\"app.Checks$Producers.cache\":\"from=method\",\"app.Checks$Producers.mail\":\"from=field\","
                            + "\"database\":\"host=db1, made=1, primary=true\",\"migrated\":\"OK\"},"
                            + "\"error\":{\"app.Checks$Broken\":\"no connection\"}}");
            assertThat(usual.get("/health/?test=database&test=alive").body())
                    .isEqualTo("{\"success\":{\"alive\":\"OK\",\"database\":\"host=db1, made=1, primary=true\"},"
                            + "\"error\":{}}");
            assertThat(usual.get("/health/ready?exclude=app.Checks$Broken").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theFormOfOneRequestObeysOurRulesOfWhoSeesDetails() {
        try (Server usual = started("healthpoint.basicauth.username=john", "healthpoint.basicauth.password=doe")) {
            HttpResponse<String> stranger = usual.get("/health/?format=microprofile");
            HttpResponse<String> john = usual.getAs("john", "doe", "/health/?format=microprofile");

            assertThat(stranger.statusCode()).isEqualTo(503);
            assertThat(stranger.body()).isEqualTo("{\"status\":\"DOWN\",\"checks\":[]}");
            assertThat(checks(json(john.body()))).hasSize(6);
            assertThat(usual.get("/health/?format=xml").statusCode()).isEqualTo(400);
            assertThat(usual.get("/health/?format=xml").body()).contains("\"healthpoint\"", "\"microprofile\"");
        }
    }

    @Test
    void theOperatorOverridesWhatTheSpecificationsFormBrings() {
        try (Server strict = started(
                SPECIFICATION, "healthpoint.details=never", "healthpoint.status.down=500", "healthpoint.path=status")) {
            assertThat(strict.get("/status/ready").statusCode()).isEqualTo(500);
            assertThat(strict.get("/status/ready").body()).isEqualTo("{\"status\":\"DOWN\",\"checks\":[]}");
            assertThat(strict.get("/status/live").body()).isEqualTo("{\"status\":\"UP\",\"checks\":[]}");
        }
    }

    private static Map<String, String> bySmallRye(String... without) throws IOException {
        Process process = Server.launch(SAMPLE.classPathOfAllBut(without), Map.of(), "app.BySmallRye");
        String output = new String(process.getInputStream().readAllBytes());
        Map<String, String> answers = Stream.of(output.split("\n"))
                .filter(line -> line.startsWith("/health"))
                .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.split(" ", 2)[1]));
        answers.put("output", output);
        return answers;
    }

    // SmallRye lists a check of two groups twice, orders checks as they come, and tells more of an exception.
    private static Set<JsonValue> checks(JsonObject answer) {
        return answer.getJsonArray("checks").stream()
                .map(JsonValue::asJsonObject)
                .map(MicroProfileHealthIT::withoutException)
                .collect(Collectors.toSet());
    }

    private static JsonValue withoutException(JsonObject check) {
        if (!check.containsKey("data")) {
            return check;
        }
        JsonObject data = Json.createObjectBuilder(check.getJsonObject("data"))
                .remove("exceptionClass")
                .remove("exceptionMessage")
                .build();
        return Json.createObjectBuilder(check).add("data", data).build();
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
