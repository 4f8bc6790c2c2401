package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Inputs;
import io.healthpoint.Policy;
import io.healthpoint.RandomText;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever an operator writes is read, or is a fault that says where; the settings are whole in either case. */
public class RandomSettingsTest {

    private static final List<String> VALUES = List.of(
            "5", "0", "-", "ms", "s", "h", "500ms", "2h", "PT9M", "PT", "P1D", "true", "false", "always", "a,b", "/",
            ".", "500", " ", "$");
    private static final List<String> KEYS =
            GlobalKeys.ALL.stream().map(Key::name).sorted().toList();
    private static final List<String> ATTRIBUTES =
            CheckKeys.ALL.stream().map(key -> key.of("a").name()).sorted().toList();
    private static final Duration YEAR = Duration.ofDays(365);

    /** For the fuzzer. */
    public static void fuzzerTestOneInput(byte[] input) {
        everySettingIsWithinItsRangeAndEveryFaultSaysWhere(input);
        everyDurationIsReadAsItIsWrittenOrRefused(input);
        everyKeyIsKnownOrAWarning(input);
    }

    @Test
    void everySettingIsWithinItsRangeAndEveryFaultSaysWhere() {
        Inputs.tryAll(RandomSettingsTest.class, RandomSettingsTest::everySettingIsWithinItsRangeAndEveryFaultSaysWhere);
    }

    private static void everySettingIsWithinItsRangeAndEveryFaultSaysWhere(byte[] input) {
        RandomText text = new RandomText(input);
        Map<String, String> values = new HashMap<>();
        Stream.concat(KEYS.stream(), ATTRIBUTES.stream()).forEach(key -> values.put(key, text.of(VALUES, 4)));
        List<Fault> faults = new ArrayList<>();
        Settings settings = SettingsReader.read(new MapConfiguration(values), faults::add);
        Policy policy = new PolicySettings(new MapConfiguration(values), settings.runs(), faults::add)
                .applyTo(new Check("a", Policy.DEFAULT, "", () -> new CompletableFuture<>()))
                .policy();

        assertThat(faults).allSatisfy(fault -> {
            assertThat(values).containsKey(fault.place());
            assertThat(fault.rule()).contains(fault.place());
        });
        assertThat(settings.runs().timeout()).isPositive().isLessThanOrEqualTo(YEAR);
        assertThat(settings.runs().ttl()).isBetween(Duration.ZERO, YEAR);
        assertThat(settings.answers().degraded()).isBetween(200, 599);
        assertThat(settings.embedded().port()).isBetween(0, 65535);
        assertThat(policy.timeout()).isPositive().isLessThanOrEqualTo(YEAR);
        assertThat(policy.failureThreshold()).isPositive();
    }

    @Test
    void everyDurationIsReadAsItIsWrittenOrRefused() {
        Inputs.tryAll(RandomSettingsTest.class, RandomSettingsTest::everyDurationIsReadAsItIsWrittenOrRefused);
    }

    private static void everyDurationIsReadAsItIsWrittenOrRefused(byte[] input) {
        try {
            Duration read = Durations.parse(new RandomText(input).of(VALUES, 2));
            assertThat(Durations.parse(Durations.format(read))).isEqualTo(Duration.ofMillis(read.toMillis()));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageMatching("(?s)(out of range|not a duration): .*");
        }
    }

    @Test
    void everyKeyIsKnownOrAWarning() {
        Inputs.tryAll(RandomSettingsTest.class, RandomSettingsTest::everyKeyIsKnownOrAWarning);
    }

    private static void everyKeyIsKnownOrAWarning(byte[] input) {
        String key = GlobalKeys.PREFIX
                + new RandomText(input).of(List.of("checks.\"a\".", "\"", "a", "ttl", ".", "path", "auth.required"), 4);
        List<String> warnings = UnknownKeys.warnings(new MapConfiguration(Map.of(key, "x")), List.of("a"));

        boolean known = KEYS.contains(key) || ATTRIBUTES.contains(key);
        assertThat(warnings).as(key).hasSize(known ? 0 : 1);
    }
}
