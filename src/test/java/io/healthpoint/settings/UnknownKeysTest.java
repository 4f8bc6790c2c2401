package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.Implementations;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnknownKeysTest {

    private static final Set<String> CHECKS = Set.of("com.acme.Orders.backlog", "db", "my.db", "my-db", "all grün#2");

    private static List<String> warnings(String... keys) {
        Map<String, String> values = Stream.of(keys).collect(Collectors.toMap(Function.identity(), key -> "hush"));
        return UnknownKeys.warnings(new MapConfiguration(values), CHECKS);
    }

    @Test
    void keysThatMeanSomethingAreNoWarning() {
        assertThat(warnings("healthpoint.timeout", "healthpoint.checks.\"db\".ttl", "healthpointer", "other.key"))
                .isEmpty();
    }

    @Test
    void keysOfABuiltInCheckAreKnownByItsTypeInEitherSpelling() {
        MapConfiguration configuration = new MapConfiguration(Map.of(
                "healthpoint.checks.\"space\".type", "disk",
                "healthpoint.checks.\"space\".path", "/",
                "HEALTHPOINT_CHECKS__SPACE__WARN", "20%",
                "healthpoint.checks.\"space\".header.\"N\"", "x",
                "HEALTHPOINT_CHECKS__SPACE__WRAN", "20%"));

        assertThat(UnknownKeys.warnings(configuration, CHECKS))
                .hasSize(2)
                .anyMatch(warning -> warning.contains("a check has no \"header.\"N\"\""))
                .anyMatch(warning -> warning.contains("HEALTHPOINT_CHECKS__SPACE__WRAN is unknown")
                        && warning.contains("did you mean \"HEALTHPOINT_CHECKS__SPACE__WARN\"?"));
    }

    @Test
    void aKeyThatNamesNoCheckIsToldWithTheNearestName() {
        assertThat(warnings("healthpoint.checks.\"com.acme.Order.backlog\".ttl"))
                .containsExactly(
                        "setting healthpoint.checks.\"com.acme.Order.backlog\".ttl names no check so far and is ignored;"
                                + " did you mean \"com.acme.Orders.backlog\"?");
    }

    @Test
    void aKeyWithoutQuotesIsToldHowToBeWritten() {
        assertThat(warnings("healthpoint.checks.db.ttl")).singleElement().satisfies(warning -> assertThat(warning)
                .contains("write healthpoint.checks.\"NAME\".ATTRIBUTE, with quotes", "did you mean \"db\"?"));
        assertThat(warnings("healthpoint.checks.\"\".ttl", "healthpoint.checks.\"db\""))
                .hasSize(2);
    }

    @Test
    void anUnknownAttributeIsToldWithTheNearest() {
        assertThat(warnings("healthpoint.checks.\"db\".timeot")).singleElement().satisfies(warning -> assertThat(
                        warning)
                .contains("a check has no \"timeot\"", "did you mean \"timeout\"?"));
    }

    @Test
    void anUnknownGlobalKeyIsToldWithTheNearest() {
        assertThat(warnings("healthpoint.auth.requird"))
                .containsExactly("setting healthpoint.auth.requird is unknown and ignored;"
                        + " did you mean \"healthpoint.auth.required\"?");
    }

    @Test
    void thereIsNoHintWhereThereIsNoCheck() {
        Map<String, String> values = Map.of("healthpoint.checks.\"db\".ttl", "hush");

        assertThat(UnknownKeys.warnings(new MapConfiguration(values), Set.of()))
                .containsExactly("setting healthpoint.checks.\"db\".ttl names no check so far and is ignored");
    }

    @Test
    void warningsAreSortedAndShowNoValue() {
        assertThat(warnings("healthpoint.zz", "healthpoint.aa")).isSorted().allSatisfy(warning -> assertThat(warning)
                .doesNotContain("hush"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HEALTHPOINT_AUTH_REQUIRE_SECURE",
                "healthpoint_auth_require_secure",
                "HEALTHPOINT_BASICAUTH_PASSWORD_FILE",
                "HEALTHPOINT_CHECKS__DB__FAILURE_THRESHOLD",
                "healthpoint_checks__db__failure_threshold",
                "HEALTHPOINT_CHECKS__COM_ACME_ORDERS_BACKLOG__TTL",
                "HEALTHPOINT_CHECKS__ALL_GR_N_2__ENABLED",
                "HEALTHPOINT_CHECKS__MY_DB__TTL",
                "HEALTHPOINT_SERVICE_PORT_HTTP",
                "HEALTHPOINT_PORT_8080_TCP"
            })
    void aVariableThatHasAnEffectOrIsOfAServiceIsNoWarning(String variable) {
        assertThat(inEveryImplementation(Map.of(variable, "1"), Map.of()))
                .allSatisfy(warnings -> assertThat(warnings).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "HEALTHPOINT_AUTH_REQUIRD, HEALTHPOINT_AUTH_REQUIRED",
        "healthpoint_auth_requird, HEALTHPOINT_AUTH_REQUIRED",
        "HEALTHPOINT_AUTH_REQUIRESECURE, HEALTHPOINT_AUTH_REQUIRE_SECURE",
        "HEALTHPOINT_CHECKS__DB__FAILURETHRESHOLD, HEALTHPOINT_CHECKS__DB__FAILURE_THRESHOLD",
        "HEALTHPOINT_CHECKS_DB_TTL, HEALTHPOINT_CHECKS__DB__TTL",
        "HEALTHPOINT_CHECKS__BD__TTL, HEALTHPOINT_CHECKS__DB__TTL",
        "HEALTHPOINT_CHECKS__MY_DB__TIMEOT, HEALTHPOINT_CHECKS__MY_DB__TIMEOUT",
        "HEALTHPOINT_EMBEDED_PORT, HEALTHPOINT_EMBEDDED_PORT"
    })
    void aVariableWithoutEffectIsToldOnceWithTheNearestName(String variable, String nearest) {
        assertThat(inEveryImplementation(Map.of(variable, "hush"), Map.of()))
                .allSatisfy(warnings -> assertThat(warnings)
                        .containsExactly("environment variable " + variable + " is unknown and ignored; did you mean \""
                                + nearest + "\"?"));
    }

    @Test
    void inMixedCaseAVariableIsKnownWhereTheImplementationHearsIt() {
        Map<String, String> mixed = Map.of("Healthpoint_Auth_Required", "true");

        assertThat(UnknownKeys.warnings(Implementations.smallRye(mixed, Map.of()), CHECKS))
                .isEmpty();
        assertThat(UnknownKeys.warnings(Implementations.plain(mixed, Map.of()), CHECKS))
                .singleElement()
                .asString()
                .contains("Healthpoint_Auth_Required is unknown", "HEALTHPOINT_AUTH_REQUIRED");
    }

    @Test
    void aVariableThatIsEmptyIsNoSlip() {
        assertThat(inEveryImplementation(Map.of("HEALTHPOINT_BASICAUTH_PASSWORD", ""), Map.of()))
                .allSatisfy(warnings -> assertThat(warnings).isEmpty());
    }

    @Test
    void keysOfFilesAreLookedAtBesideVariables() {
        assertThat(inEveryImplementation(
                        Map.of("HEALTHPOINT_AUTH_REQUIRE_SECURE", "true"),
                        Map.of("healthpoint.auth.requird", "hush", "healthpoint.auth.required", "true")))
                .allSatisfy(warnings ->
                        assertThat(warnings).singleElement().asString().contains("healthpoint.auth.requird"));
    }

    @Test
    void aKeyInOtherCaseIsUnknown() {
        assertThat(warnings("Healthpoint.timeout")).singleElement().asString().contains("\"healthpoint.timeout\"");
    }

    @Test
    void aValueThatAnExpressionMakesVoidIsTold() {
        Map<String, String> file = Map.of(
                GlobalKeys.AUTH_REQUIRED.name(),
                "${none}",
                GlobalKeys.PASSWORD.name(),
                "hush${none}",
                GlobalKeys.PATH.name(),
                "${none:status}",
                "healthpoint.checks.\"db\".ttl",
                "${none}");

        assertThat(inEveryImplementation(Map.of("HEALTHPOINT_USER", ""), file))
                .allSatisfy(warnings -> assertThat(warnings)
                        .hasSize(4)
                        .filteredOn(warning -> warning.contains("counts as absent"))
                        .hasSize(3)
                        .allSatisfy(warning ->
                                assertThat(warning).contains("${name:default}").doesNotContain("hush"))
                        .anySatisfy(warning -> assertThat(warning).contains(GlobalKeys.PASSWORD.name() + " "))
                        .anySatisfy(warning -> assertThat(warning).contains("\"db\".ttl")));
    }

    @Test
    void aValueThatCannotBeToldIsAFaultAndNoWarning() {
        assertThat(inEveryImplementation(
                        Map.of(
                                "HEALTHPOINT_PATH",
                                "${healthpoint.path}",
                                "HEALTHPOINT_X_PORT",
                                "${HEALTHPOINT_X_PORT}"),
                        Map.of()))
                .allSatisfy(warnings ->
                        assertThat(warnings).singleElement().asString().contains("HEALTHPOINT_X_PORT"));
    }

    private static List<List<String>> inEveryImplementation(Map<String, String> environment, Map<String, String> file) {
        return Stream.of(Implementations.plain(environment, file), Implementations.smallRye(environment, file))
                .map(configuration -> UnknownKeys.warnings(configuration, CHECKS))
                .toList();
    }
}
