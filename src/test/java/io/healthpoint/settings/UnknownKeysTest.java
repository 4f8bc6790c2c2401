package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.configuration.MapConfiguration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {

    private static final Set<String> CHECKS = Set.of("com.acme.Orders.backlog", "db");

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
    void aKeyThatNamesNoCheckIsToldWithTheNearestName() {
        assertThat(warnings("healthpoint.checks.\"com.acme.Order.backlog\".ttl"))
                .containsExactly(
                        "setting healthpoint.checks.\"com.acme.Order.backlog\".ttl names no check and is ignored;"
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
                .containsExactly("setting healthpoint.checks.\"db\".ttl names no check and is ignored");
    }

    @Test
    void warningsAreSortedAndShowNoValue() {
        assertThat(warnings("healthpoint.zz", "healthpoint.aa")).isSorted().allSatisfy(warning -> assertThat(warning)
                .doesNotContain("hush"));
    }
}
