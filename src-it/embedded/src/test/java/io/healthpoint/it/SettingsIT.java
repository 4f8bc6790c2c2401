package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator writes, with MicroProfile Config and without. */
class SettingsIT {

    private static final String MAIN = "io.healthpoint.embedded.Main";
    private static final String[] MICROPROFILE_CONFIG = {"smallrye", "microprofile-config"};
    // Told last, so that all is told.
    private static final String LAST = "HEALTHPOINT_ZZZ=hush";

    private static Map<String, String> environment(String... settings) {
        return Stream.of(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    private static Server start(boolean microProfile, Map<String, String> environment, String... settings) {
        String[] without = microProfile ? new String[0] : MICROPROFILE_CONFIG;
        String classPath = Sample.of("settings").classPath(without);
        return Server.of(Server.launch(classPath, environment, MAIN, settings));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variablesThatHaveAnEffectAreNeverCalledUnknown(boolean microProfile) {
        Map<String, String> environment = environment(
                "HEALTHPOINT_AUTH_REQUIRE_SECURE=ON",
                "HEALTHPOINT_DETAILS=Always",
                "HEALTHPOINT_CHECKS__MY_DB__FAILURE_THRESHOLD=3",
                "HEALTHPOINT_CHECKS__MY_DB__CRITICAL=0",
                "HEALTHPOINT_CHECKS__GR_N_2__ENABLED=No",
                "HEALTHPOINT_SERVICE_HOST=10.0.0.11",
                "HEALTHPOINT_SERVICE_PORT_HTTP=8080",
                "HEALTHPOINT_SHOP_PORT=tcp://10.0.0.11:8080",
                LAST);
        try (Server server = start(microProfile, environment)) {
            assertThat(server.get("/health/").body())
                    .isEqualTo(
                            "{\"success\":{\"tenant-7\":\"3 users\"},\"warning\":{\"my.db\":\"ERROR\"},\"error\":{}}");

            assertThat(server.outputWith("HEALTHPOINT_ZZZ"))
                    .containsOnlyOnce("HEALTHPOINT_ZZZ")
                    .doesNotContain("HEALTHPOINT_AUTH", "auth.require", "CHECKS_", "\"my.db\".", "SERVICE_", "SHOP_")
                    .doesNotContain("hush");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keysOfACheckThatTheApplicationAddsWhileItStartsAreKnown(boolean microProfile) {
        Map<String, String> environment = environment("HEALTHPOINT_CHECKS__TENANT_7__TTL=1h", LAST);
        try (Server server = start(
                microProfile,
                environment,
                "healthpoint.checks.\"tenant-7\".critical=false",
                "healthpoint.checks.\"tenant-8\".critical=false")) {
            assertThat(server.outputWith("HEALTHPOINT_ZZZ"))
                    .contains("setting healthpoint.checks.\"tenant-8\".critical names no check so far and is ignored;"
                            + " did you mean \"tenant-7\"?")
                    .doesNotContain("\"tenant-7\".critical", "TENANT_7__TTL is");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void variablesWithoutEffectAreToldOnceWithTheNearestName(boolean microProfile) {
        Map<String, String> environment =
                environment("HEALTHPOINT_AUTH_REQUIRD=hush", "HEALTHPOINT_CHECKS__MY_DB__FAILURETHRESHOLD=hush", LAST);
        try (Server server = start(microProfile, environment)) {
            assertThat(server.outputWith("HEALTHPOINT_ZZZ"))
                    .containsOnlyOnce("environment variable HEALTHPOINT_AUTH_REQUIRD is unknown and ignored;"
                            + " did you mean \"HEALTHPOINT_AUTH_REQUIRED\"?")
                    .containsOnlyOnce("did you mean \"HEALTHPOINT_CHECKS__MY_DB__FAILURE_THRESHOLD\"?")
                    .doesNotContain("requird", "hush");
            assertThat(Pattern.compile("is (unknown and )?ignored")
                            .matcher(server.output())
                            .results())
                    .hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lineBreaksAfterCredentialsAreNotPartOfThem(boolean microProfile) {
        Map<String, String> environment =
                Map.of("HEALTHPOINT_BASICAUTH_USERNAME", "john\n", "HEALTHPOINT_BASICAUTH_PASSWORD", " d o e \r\n");
        try (Server server = start(microProfile, environment)) {
            assertThat(server.getAs("john", " d o e ", "/health/").body()).contains("my.db");
            assertThat(server.getAs("john", "d o e", "/health/").body()).isEqualTo("{}");
        }
        try (Server server = start(
                microProfile,
                Map.of(),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe\n")) {
            assertThat(server.getAs("john", "doe", "/health/").body()).contains("my.db");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void expressionsStandForOtherValues(boolean microProfile) {
        Map<String, String> environment = environment(
                "HP_PASSWORD=d$e",
                "HEALTHPOINT_BASICAUTH_USERNAME=${hp.user:john}",
                "HEALTHPOINT_BASICAUTH_PASSWORD=${HP_PASSWORD}",
                "HEALTHPOINT_PATH=${hp.${hp.which:no}path:st${hp.none:at}us}");
        try (Server server = start(microProfile, environment)) {
            assertThat(server.getAs("john", "d$e", "/status/").body()).contains("my.db");
            assertThat(server.getAs("john", "${HP_PASSWORD}", "/status/").body())
                    .isEqualTo("{}");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anExpressionWithoutValueIsNoPasswordAndIsTold(boolean microProfile) {
        Map<String, String> environment =
                environment("HEALTHPOINT_BASICAUTH_USERNAME=john", "HEALTHPOINT_BASICAUTH_PASSWORD=${HP_PASSWORD}");
        try (Server server = start(microProfile, environment)) {
            assertThat(server.getAs("john", "${HP_PASSWORD}", "/health/").body())
                    .isEqualTo("{}");
            assertThat(server.getAs("john", "", "/health/").body()).isEqualTo("{}");
            assertThat(server.outputWith("counts as absent"))
                    .contains("setting healthpoint.basicauth.password counts as absent");
        }
    }

    @Test
    void aGroupStaysWhereItsLastCheckIsDisabledAndSoDoesTheServer() {
        try (Server server = Server.start(
                Sample.of("settings"),
                Map.of("HEALTHPOINT_CHECKS__MY_DB__ENABLED", "off"),
                "healthpoint.details=always")) {
            assertThat(server.get("/health/db").statusCode()).isEqualTo(200);
            assertThat(server.get("/health/db").body()).isEqualTo("{\"success\":{},\"error\":{}}");
            assertThat(server.get("/health/db?test=my.db").statusCode()).isEqualTo(404);
            assertThat(server.get("/health/bd").statusCode()).isEqualTo(404);
        }
        try (Server server = Server.start(Sample.of("se"), "healthpoint.checks.\"app.App.alive\".enabled=false")) {
            assertThat(server.get("/health/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aSourceThatListsNoNamesIsHeard() {
        try (Server server = Server.start(Sample.of("vault"))) {
            assertThat(server.getAs("john", "doe", "/health/").body())
                    .isEqualTo("{\"success\":{},\"warning\":{\"optional\":\"ERROR\"},\"error\":{}}");
        }
    }
}
