package io.healthpoint.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckRegistryTest {

    private final CheckRegistry registry =
            new CheckRegistry(List.of(check("b", "ready", "odd"), check("a", "ready"), check("c", "live")));

    private static Check check(String name, String... groups) {
        Policy policy = Policy.DEFAULT.inGroups(groups);
        return new Check(name, policy, "place of " + name, () -> CompletableFuture.completedFuture(Outcome.up()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // group, test, exclude, selected, unknown
                "-,     -,   -,   a b c, ''",
                "ready, -,   -,   a b,   ''",
                "odd,   -,   -,   b,     ''",
                "live,  -,   -,   c,     ''",
                "started, -, -,   '',    ''",
                "-,     b,   -,   b,     ''",
                "-,     x b, -,   b,     x",
                "-,     '',  a x, b c,   ''",
                "-,     a,   a,   '',    ''",
                "-,     y x, x,   '',    y",
                "live,  a c, -,   c,     a"
            })
    void selectsByGroupNameAndExclusion(
            @Nullable String group, @Nullable String tests, @Nullable String excluded, String found, String unknown) {
        Selected selected = registry.select(new Selection(group, words(tests), words(excluded)))
                .orElseThrow();

        assertThat(selected.checks()).extracting(Check::name).containsExactlyElementsOf(list(found));
        assertThat(selected.unknown()).containsExactlyElementsOf(list(unknown));
    }

    @Test
    void knowsNoGroupThatNoCheckBelongsTo() {
        assertThat(registry.select(new Selection("other", Set.of(), Set.of()))).isEmpty();
        assertThat(registry.select(new Selection("other", Set.of("a"), Set.of())))
                .isEmpty();
    }

    @Test
    void aGroupThatADisabledCheckNamesIsThereAndEmpty() {
        CheckRegistry switchedOff = new CheckRegistry(List.of(check("a", "ready")), List.of(check("b", "odd")));

        Selected selected =
                switchedOff.select(new Selection("odd", Set.of(), Set.of())).orElseThrow();
        assertThat(selected.checks()).isEmpty();
        assertThat(selected.unknown()).isEmpty();
        assertThat(switchedOff.select(new Selection("other", Set.of(), Set.of())))
                .isEmpty();
        assertThat(switchedOff.names()).containsExactly("a");
    }

    @Test
    void isEmptyWhereThereIsNoCheckADisabledOneNeither() {
        assertThat(new CheckRegistry(List.of()).isEmpty()).isTrue();
        assertThat(new CheckRegistry(List.of(), List.of(check("a"))).isEmpty()).isFalse();
        assertThat(registry.isEmpty()).isFalse();
    }

    @Test
    void checksComeAndGoAndTheirGroupsWithThem() {
        CheckRegistry more = registry.and(new CheckRegistry(List.of(check("d", "new")), List.of(check("e", "off"))));
        assertThat(more.names()).containsExactly("a", "b", "c", "d");
        assertThat(more.select(new Selection("off", Set.of(), Set.of()))).isPresent();

        CheckRegistry fewer = more.without("d").without("e");
        assertThat(fewer.names()).containsExactly("a", "b", "c");
        assertThat(fewer.select(new Selection("new", Set.of(), Set.of()))).isEmpty();
        assertThat(fewer.select(new Selection("off", Set.of(), Set.of()))).isEmpty();

        CheckRegistry again = new CheckRegistry(List.of(check("a")));
        assertThatThrownBy(() -> registry.and(again)).hasMessageContaining("two checks are named \"a\"");
    }

    @Test
    void refusesTwoChecksOfOneNameAndTellsBothPlaces() {
        List<Check> twins = List.of(
                check("a"),
                new Check("a", Policy.DEFAULT, "elsewhere", check("a").procedure()));

        assertThatThrownBy(() -> new CheckRegistry(twins))
                .hasMessage("two checks are named \"a\": one from place of a, one from elsewhere");
    }

    @Test
    void listsNamesInOrderAndLetsNobodyChangeThem() {
        assertThat(registry.names()).containsExactly("a", "b", "c");
        assertThatThrownBy(() -> registry.names().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ready", "A1", "0", "a.b-c_d~e"})
    void acceptsNamesOfGroupsThatCanStandInAUrl(String name) {
        assertThat(GroupName.isValid(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a/b", "ä", ".", "..", "-a", "a%20", "a\n"})
    void refusesOtherNamesOfGroups(String name) {
        assertThat(GroupName.isValid(name)).isFalse();
    }

    @Test
    void knowsTheThreeGroupsThatAlwaysExist() {
        assertThat(List.of("live", "ready", "started")).allMatch(GroupName::isBuiltIn);
        assertThat(GroupName.isBuiltIn("other")).isFalse();
    }

    @Test
    void tellsFaultsInThreeLines() {
        Fault fault = new Fault("HEALTHPOINT-000", "rule", "value", "remedy", "a.B.c(B.java:1)");

        assertThat(fault)
                .hasToString("HEALTHPOINT-000: rule, but found: value\n  To mend it: remedy\n\tat a.B.c(B.java:1)");
    }

    private static Set<String> words(@Nullable String text) {
        return text == null ? Set.of() : Set.copyOf(list(text));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    @Test
    void anAliasSelectsAllChecksThatHaveItAndANameOnlyItsOwn() {
        CheckRegistry aliased = new CheckRegistry(List.of(aliased("a", "db"), aliased("b", "db"), aliased("db2", "a")));

        assertThat(aliased.resolve(new Selection(null, Set.of("db", "a", "x"), Set.of()))
                        .tests())
                .containsExactlyInAnyOrder("a", "b", "x");
        assertThat(aliased.resolve(new Selection(null, Set.of(), Set.of("db", "x")))
                        .excluded())
                .containsExactlyInAnyOrder("a", "b");
    }

    private static Check aliased(String name, String alias) {
        return new Check(name, Policy.DEFAULT, "", new Procedure() {
            @Override
            public CompletableFuture<Outcome> start() {
                return CompletableFuture.completedFuture(Outcome.up());
            }

            @Override
            public String alias() {
                return alias;
            }
        });
    }

    @Test
    void itsGroupsAreTheThreeThatAlwaysExistAndThoseThatAnyCheckNamesADisabledOneToo() {
        CheckRegistry some = new CheckRegistry(List.of(check("a", "odd")), List.of(check("b", "off")));

        assertThat(some.groups()).containsExactly("live", "odd", "off", "ready", "started");
    }

    @Test
    void aSelectionIsEqualToOneThatAsksForTheSameAndToNoOther() {
        Selection selection = new Selection("ready", Set.of("a"), Set.of("b"));

        assertThat(selection)
                .isEqualTo(new Selection("ready", Set.of("a"), Set.of("b")))
                .hasSameHashCodeAs(new Selection("ready", Set.of("a"), Set.of("b")))
                .isNotEqualTo(new Selection("live", Set.of("a"), Set.of("b")))
                .isNotEqualTo(new Selection("ready", Set.of(), Set.of("b")))
                .isNotEqualTo(new Selection("ready", Set.of("a"), Set.of()))
                .isNotEqualTo("ready");
        assertThat(selection.hashCode()).isNotEqualTo(Selection.ALL.hashCode());
    }

    @Test
    void severalFaultsAreToldAtOnceEachOnce() {
        Fault one = new Fault("HEALTHPOINT-001", "rule", "value", "remedy", "here");
        Fault other = new Fault("HEALTHPOINT-002", "rule", "value", "remedy", "there");

        assertThat(Fault.text(List.of(one, other, one))).isEqualTo("healthpoint cannot start:\n" + one + "\n" + other);
    }

    @Test
    void aResultHasTheAliasOfItsCheck() {
        CheckResult result = aliased("a", "db").result(Outcome.up(), Instant.EPOCH, Duration.ZERO, false);

        assertThat(result)
                .isEqualTo(
                        new CheckResult("a", "db", Policy.DEFAULT, Outcome.up(), Instant.EPOCH, Duration.ZERO, false));
    }
}
