package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Policy;
import io.healthpoint.configuration.MapConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OriginsTest {

    private static Map<String, String> origins(Policy declared, Map<String, String> configured) {
        MapConfiguration configuration = new MapConfiguration(configured);
        Settings settings = SettingsReader.read(configuration, fault -> {});
        return new PolicySettings(configuration, settings.runs(), fault -> {}).origins("db", declared);
    }

    @Test
    void whatNobodySaysIsTheDefault() {
        assertThat(origins(Policy.DEFAULT, Map.of())).hasSize(9).allSatisfy((key, origin) -> assertThat(origin)
                .isEqualTo("default"));
    }

    @Test
    void theCheckKeyComesBeforeTheCodeAndTheCodeBeforeTheGlobalKey() {
        Policy declared = new Policy(Set.of("ops"), true, Duration.ofSeconds(2), null, null, 3, 1);

        assertThat(origins(
                        declared,
                        Map.of(
                                "healthpoint.checks.\"db\".failure-threshold", "5",
                                "healthpoint.timeout", "9s",
                                "healthpoint.ttl", "1s")))
                .containsEntry("groups", "code")
                .containsEntry("critical", "default")
                .containsEntry("timeout", "code")
                .containsEntry("ttl", "healthpoint.ttl")
                .containsEntry("failure-threshold", "healthpoint.checks.\"db\".failure-threshold")
                .containsEntry("interval", "default");
    }
}
