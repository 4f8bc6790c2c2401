package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PolicySettingsTest {

    private static final Settings.Runs GLOBAL = new Settings.Runs(
            Duration.ofSeconds(7), Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ZERO, Duration.ZERO, 100);
    private static final Policy DECLARED =
            new Policy(Set.of("own"), false, Duration.ofSeconds(3), Duration.ofMinutes(1), Duration.ofSeconds(9), 2, 4);

    private final List<Fault> faults = new ArrayList<>();

    private Policy effective(Policy declared, Map<String, String> values) {
        PolicySettings settings = new PolicySettings(new MapConfiguration(values), GLOBAL, faults::add);
        Check check = new Check("a \"b\"", declared, "here", () -> CompletableFuture.completedFuture(Outcome.up()));
        Check applied = settings.applyTo(check);
        assertThat(applied.name()).isEqualTo(check.name());
        assertThat(applied.origin()).isEqualTo(check.origin());
        assertThat(applied.procedure()).isSameAs(check.procedure());
        return applied.policy();
    }

    @Test
    void aPerCheckKeyBeatsTheAnnotation() {
        String prefix = "healthpoint.checks.\"a \"b\"\".";
        Policy policy = effective(
                DECLARED,
                Map.of(
                        prefix + "groups", "x, y",
                        prefix + "critical", "true",
                        prefix + "timeout", "1s",
                        prefix + "interval", "0s",
                        prefix + "ttl", "2s",
                        prefix + "failure-threshold", "5",
                        prefix + "success-threshold", "6",
                        prefix + "interrupt", "false"));

        assertThat(policy)
                .isEqualTo(new Policy(
                        Set.of("x", "y"),
                        true,
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Duration.ofSeconds(2),
                        5,
                        6,
                        false));
        assertThat(faults).isEmpty();
    }

    @Test
    void theAnnotationBeatsTheGlobalKey() {
        assertThat(effective(DECLARED, Map.of())).isEqualTo(DECLARED);
    }

    @Test
    void theGlobalKeyHoldsWhereTheAnnotationIsSilent() {
        assertThat(effective(Policy.DEFAULT, Map.of()))
                .isEqualTo(new Policy(Set.of("ready"), true, GLOBAL.timeout(), Duration.ZERO, GLOBAL.ttl(), 1, 1));
    }

    @Test
    void aSourceThatListsNoNamesIsHeard() {
        Map<String, String> vault =
                Map.of("healthpoint.checks.\"a\".ttl", "8s", "healthpoint.checks.\"a\".enabled", "no");
        PolicySettings settings = new PolicySettings(new Unlisted(vault), GLOBAL, faults::add);
        Check check = new Check("a", Policy.DEFAULT, "here", CompletableFuture::new);

        assertThat(settings.applyTo(check).policy().ttl()).isEqualTo(Duration.ofSeconds(8));
        assertThat(settings.isEnabled("a")).isFalse();
    }

    private record Unlisted(Map<String, String> values) implements Configuration {
        @Override
        public Optional<String> value(String key) {
            return Optional.ofNullable(values.get(key));
        }

        @Override
        public boolean isVoid(String key) {
            return false;
        }

        @Override
        public Iterable<String> names() {
            return Set.of();
        }
    }

    @Test
    void aCheckIsEnabledUnlessItsKeySaysOtherwise() {
        Map<String, String> values = Map.of("healthpoint.checks.\"off\".enabled", "false");
        PolicySettings settings = new PolicySettings(new MapConfiguration(values), GLOBAL, faults::add);

        assertThat(settings.isEnabled("off")).isFalse();
        assertThat(settings.isEnabled("on")).isTrue();
    }

    @Test
    void eachValueThatCannotBeReadIsAFault() {
        String prefix = "healthpoint.checks.\"a \"b\"\".";
        Policy policy = effective(
                DECLARED,
                Map.of(
                        prefix + "groups", "x, /y",
                        prefix + "critical", "maybe",
                        prefix + "timeout", "0s",
                        prefix + "interval", "-1s",
                        prefix + "ttl", "x",
                        prefix + "failure-threshold", "0",
                        prefix + "success-threshold", "1.5"));

        assertThat(policy).isEqualTo(DECLARED);
        assertThat(faults).hasSize(7).allSatisfy(fault -> assertThat(fault.place())
                .startsWith(prefix));
    }
}
