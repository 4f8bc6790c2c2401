package io.healthpoint.bridge.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;

import io.healthpoint.Outcome;
import io.healthpoint.bridge.BridgedApplication;
import io.healthpoint.bridge.WithoutApi;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MicrometerTest {

    private static MeterRegistry registry;

    @BeforeEach
    void newRegistry() {
        registry = new SimpleMeterRegistry();
    }

    @Dependent
    static class Registry {
        @Produces
        @Singleton
        MeterRegistry registry() {
            return registry;
        }
    }

    @Dependent
    static class NoRegistry {
        @Produces
        MeterRegistry registry() {
            return null;
        }
    }

    private static BridgedApplication application(Class<?>... beans) {
        return new BridgedApplication(MicrometerRuns.class, beans);
    }

    /** The first measurement of each meter of ours, by name and tags. */
    private static Map<String, Double> measured(MeterRegistry read) {
        Map<String, Double> measured = new TreeMap<>();
        for (Meter meter : read.getMeters()) {
            StringBuilder id = new StringBuilder(meter.getId().getName());
            for (Tag tag : meter.getId().getTags()) {
                id.append(' ').append(tag.getKey()).append('=').append(tag.getValue());
            }
            measured.put(id.toString(), meter.measure().iterator().next().getValue());
        }
        return measured;
    }

    @Test
    void aCheckThatHasNotRunHasNoMeters() {
        try (BridgedApplication application = application(Registry.class)) {
            application.reuse("a");
            assertThat(registry.getMeters()).isEmpty();
        }
    }

    @Test
    void theFirstRunMakesTheMetersOfItsCheck() {
        try (BridgedApplication application = application(Registry.class)) {
            application.run("a", Outcome.up("secret").with("secret", 1));

            assertThat(measured(registry))
                    .containsExactly(
                            entry("healthpoint.check.duration check=a status=up", 1.0),
                            entry("healthpoint.check.reuses check=a", 0.0),
                            entry("healthpoint.check.status check=a", 1.0),
                            entry("healthpoint.check.status.changes check=a", 0.0),
                            entry("healthpoint.check.timeouts check=a", 0.0));
            assertThat(registry.getMeters())
                    .allSatisfy(
                            meter -> assertThat(meter.getId().getDescription()).endsWith("."));
        }
    }

    @Test
    void theGaugeFollowsTheStatusShownAndChangesAreCounted() {
        try (BridgedApplication application = application(Registry.class)) {
            application.run("a", Outcome.degraded("x"));
            assertThat(measured(registry)).containsEntry("healthpoint.check.status check=a", 0.5);

            application.run("a", Outcome.down("x"));
            application.run("a", Outcome.down("y"));
            assertThat(measured(registry))
                    .containsEntry("healthpoint.check.status check=a", 0.0)
                    .containsEntry("healthpoint.check.status.changes check=a", 1.0);
        }
    }

    @Test
    void aThresholdHoldsTheGaugeButNotTheTimer() {
        try (BridgedApplication application = application(Registry.class)) {
            application.run("a", Outcome.up(), Outcome.down("once"), Duration.ofMillis(20), false);

            assertThat(measured(registry))
                    .containsEntry("healthpoint.check.status check=a", 1.0)
                    .containsEntry("healthpoint.check.duration check=a status=down", 1.0)
                    .doesNotContainKey("healthpoint.check.duration check=a status=up");
        }
    }

    @Test
    void runsAreTimedByWhatTheySaidAndTimeoutsCounted() {
        try (BridgedApplication application = application(Registry.class)) {
            application.run("a", Outcome.up(), Outcome.up(), Duration.ofMillis(20), false);
            application.run("a", Outcome.up(), Outcome.up(), Duration.ofMillis(30), false);
            application.run("a", Outcome.down("late"), Outcome.down("late"), Duration.ofSeconds(5), true);

            assertThat(registry.get("healthpoint.check.duration")
                            .tag("status", "up")
                            .timer()
                            .totalTime(TimeUnit.MILLISECONDS))
                    .isEqualTo(50);
            assertThat(registry.get("healthpoint.check.duration")
                            .tag("status", "down")
                            .timer()
                            .totalTime(TimeUnit.SECONDS))
                    .isEqualTo(5);
            assertThat(registry.get("healthpoint.check.timeouts").counter().count())
                    .isOne();
        }
    }

    @Test
    void reusesAreCountedForEachCheck() {
        try (BridgedApplication application = application(Registry.class)) {
            application.run("a", Outcome.up());
            application.run("b", Outcome.up());
            application.reuse("a");
            application.reuse("a");

            assertThat(measured(registry))
                    .containsEntry("healthpoint.check.reuses check=a", 2.0)
                    .containsEntry("healthpoint.check.reuses check=b", 0.0);
        }
    }

    @Test
    void aCheckThatIsGoneTakesItsMetersAlongAndMayComeBack() {
        try (BridgedApplication application = application(Registry.class)) {
            application.run("a", Outcome.down("x"));
            application.run("a", Outcome.up());
            application.run("b", Outcome.up());
            application.forget("a");
            assertThat(measured(registry)).hasSize(5).allSatisfy((id, value) -> assertThat(id)
                    .contains("check=b"));

            application.run("a", Outcome.degraded("again"));
            assertThat(measured(registry))
                    .containsEntry("healthpoint.check.status check=a", 0.5)
                    .containsEntry("healthpoint.check.status.changes check=a", 0.0);
        }
    }

    @Test
    void nothingIsLeftInTheRegistryOfAnApplicationThatHasStopped() {
        BridgedApplication application = application(Registry.class);
        application.run("a", Outcome.up());
        application.close();
        assertThat(registry.getMeters()).isEmpty();
    }

    @Test
    void everybodysRegistryServesWhereTheApplicationHasNone() {
        everybodysRegistryServes();
    }

    @Test
    void everybodysRegistryServesWhereTheApplicationsIsNull() {
        everybodysRegistryServes(NoRegistry.class);
    }

    @Test
    void everybodysRegistryServesWhereTheApplicationHasSeveral() {
        everybodysRegistryServes(Registry.class, NoRegistry.class);
    }

    private static void everybodysRegistryServes(Class<?>... beans) {
        try (BridgedApplication application = application(beans)) {
            application.run("a", Outcome.up());
            Metrics.addRegistry(registry);
            application.run("a", Outcome.down("x"));

            assertThat(measured(registry))
                    .containsEntry("healthpoint.check.status check=a", 0.0)
                    .containsEntry("healthpoint.check.status.changes check=a", 1.0);
        }
        assertThat(Metrics.globalRegistry.getMeters()).isEmpty();
        assertThat(registry.getMeters()).isEmpty();
        Metrics.removeRegistry(registry);
    }

    @Test
    void withoutMicrometerTheApplicationStartsAndRuns() {
        assertThatCode(() -> WithoutApi.start(MicrometerRuns.class, "io.micrometer."))
                .doesNotThrowAnyException();
    }
}
