package io.healthpoint.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConfiguredSettingsTest {

    private static final String OFF = "healthpoint.checks.\"off\".enabled";
    private static final String TTL = "healthpoint.checks.\"on\".ttl";

    @BeforeEach
    void configure() {
        System.setProperty(OFF, "false");
        System.setProperty(TTL, "7s");
        System.setProperty(GlobalKeys.PATH.name(), "status");
    }

    @AfterEach
    void forget() {
        System.clearProperty(OFF);
        System.clearProperty(TTL);
        System.clearProperty(GlobalKeys.PATH.name());
    }

    private static Check check(String name) {
        return new Check(name, Policy.DEFAULT, "here", () -> CompletableFuture.completedFuture(Outcome.up()));
    }

    @Test
    void leavesOutWhatIsSwitchedOffAndAppliesTheRest() {
        CheckRegistry applied = new ConfiguredSettings().applyTo(List.of(check("on"), check("off")));

        assertThat(applied.checks()).singleElement().satisfies(check -> {
            assertThat(check.name()).isEqualTo("on");
            assertThat(check.policy().ttl()).isEqualTo(Duration.ofSeconds(7));
        });
    }

    @Test
    void readsTheSettingsAndKnowsKeysThatDoNothing() {
        ConfiguredSettings settings = new ConfiguredSettings();
        settings.applyTo(List.of(check("on")));

        assertThat(settings.settings().answers().path()).isEqualTo("status");
        assertThat(settings.warnings()).anyMatch(warning -> warning.contains(OFF));
    }

    @Test
    void everyCheckThatHasComeIsKnownDisabledOnesToo() {
        ConfiguredSettings settings = new ConfiguredSettings();
        settings.applyTo(List.of(check("on")));
        settings.applyTo(List.of(check("off")));

        assertThat(settings.warnings()).noneMatch(warning -> warning.contains(OFF) || warning.contains(TTL));
    }
}
