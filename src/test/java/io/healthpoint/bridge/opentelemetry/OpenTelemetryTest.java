package io.healthpoint.bridge.opentelemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.healthpoint.Outcome;
import io.healthpoint.bridge.BridgedApplication;
import io.healthpoint.bridge.WithoutApi;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.metrics.SdkMeterProvider;
import io.opentelemetry.sdk.metrics.data.DoublePointData;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.LongPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.metrics.data.PointData;
import io.opentelemetry.sdk.testing.exporter.InMemoryMetricReader;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenTelemetryTest {

    private static InMemoryMetricReader reader;
    private static OpenTelemetry sdk;

    @BeforeEach
    void newPipeline() {
        GlobalOpenTelemetry.resetForTest();
        reader = InMemoryMetricReader.create();
        sdk = OpenTelemetrySdk.builder()
                .setMeterProvider(
                        SdkMeterProvider.builder().registerMetricReader(reader).build())
                .build();
    }

    @AfterEach
    void nobodysPipeline() {
        GlobalOpenTelemetry.resetForTest();
    }

    @Dependent
    static class Telemetry {
        @Produces
        @Singleton
        OpenTelemetry telemetry() {
            return sdk;
        }
    }

    @Dependent
    static class NoTelemetry {
        @Produces
        OpenTelemetry telemetry() {
            return null;
        }
    }

    private static BridgedApplication application(Class<?>... beans) {
        return new BridgedApplication(OpenTelemetryRuns.class, beans);
    }

    /** The value of each point, of the histogram the count, by name and the values of its attributes. */
    private static Map<String, Number> measured() {
        Map<String, Number> measured = new TreeMap<>();
        for (MetricData metric : reader.collectAllMetrics()) {
            for (PointData point : metric.getData().getPoints()) {
                StringBuilder id = new StringBuilder(metric.getName());
                point.getAttributes()
                        .forEach((key, value) ->
                                id.append(' ').append(key.getKey()).append('=').append(value));
                measured.put(id.toString().replace(" healthpoint.check.", " "), value(point));
            }
        }
        return measured;
    }

    private static Number value(PointData point) {
        if (point instanceof HistogramPointData histogram) {
            return histogram.getCount();
        }
        return point instanceof LongPointData number ? number.getValue() : ((DoublePointData) point).getValue();
    }

    private static MetricData metric(String name) {
        return reader.collectAllMetrics().stream()
                .filter(metric -> metric.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aCheckThatHasNotRunHasNoInstruments() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.reuse("a");
            assertThat(reader.collectAllMetrics()).isEmpty();
        }
    }

    @Test
    void theFirstRunMakesTheInstrumentsOfItsCheck() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.run("a", Outcome.up("secret").with("secret", 1));

            assertThat(measured())
                    .containsExactly(
                            entry("healthpoint.check.duration name=a status=up", 1L),
                            entry("healthpoint.check.reuses name=a", 0L),
                            entry("healthpoint.check.status name=a", 1.0),
                            entry("healthpoint.check.status.changes name=a", 0L),
                            entry("healthpoint.check.timeouts name=a", 0L));
        }
    }

    @Test
    void namesUnitsAndAttributesAreThoseOfTheConventions() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.run("a", Outcome.up());

            assertThat(reader.collectAllMetrics()).allSatisfy(metric -> {
                assertThat(metric.getDescription()).endsWith(".");
                assertThat(metric.getInstrumentationScopeInfo().getName()).isEqualTo("io.healthpoint");
            });
            assertThat(reader.collectAllMetrics())
                    .extracting(MetricData::getName, MetricData::getUnit)
                    .containsExactlyInAnyOrder(
                            tuple("healthpoint.check.status", ""),
                            tuple("healthpoint.check.duration", "s"),
                            tuple("healthpoint.check.timeouts", "{timeout}"),
                            tuple("healthpoint.check.reuses", "{reuse}"),
                            tuple("healthpoint.check.status.changes", "{change}"));
            assertThat(metric("healthpoint.check.duration").getHistogramData().getPoints())
                    .extracting(PointData::getAttributes)
                    .containsExactly(Attributes.builder()
                            .put("healthpoint.check.name", "a")
                            .put("healthpoint.check.status", "up")
                            .build());
            assertThat(metric("healthpoint.check.timeouts").getLongSumData().isMonotonic())
                    .isTrue();
        }
    }

    @Test
    void theGaugeFollowsTheStatusShownAndChangesAreCounted() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.run("a", Outcome.degraded("x"));
            assertThat(measured()).containsEntry("healthpoint.check.status name=a", 0.5);

            application.run("a", Outcome.down("x"));
            application.run("a", Outcome.down("y"));
            assertThat(measured())
                    .containsEntry("healthpoint.check.status name=a", 0.0)
                    .containsEntry("healthpoint.check.status.changes name=a", 1L);
        }
    }

    @Test
    void runsAreMeasuredInSecondsByWhatTheySaidAndTimeoutsCounted() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.run("a", Outcome.up(), Outcome.down("late"), Duration.ofMillis(1500), true);

            assertThat(measured())
                    .containsEntry("healthpoint.check.status name=a", 1.0)
                    .containsEntry("healthpoint.check.duration name=a status=down", 1L)
                    .containsEntry("healthpoint.check.timeouts name=a", 1L);
            HistogramPointData point = metric("healthpoint.check.duration").getHistogramData().getPoints().stream()
                    .findFirst()
                    .orElseThrow();
            assertThat(point.getSum()).isEqualTo(1.5);
            assertThat(point.getBoundaries()).isEqualTo(List.of(0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0, 10.0));
        }
    }

    @Test
    void reusesAreCountedForEachCheck() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.run("a", Outcome.up());
            application.run("b", Outcome.up());
            application.reuse("a");
            application.reuse("a");

            assertThat(measured())
                    .containsEntry("healthpoint.check.reuses name=a", 2L)
                    .containsEntry("healthpoint.check.reuses name=b", 0L);
        }
    }

    @Test
    void aCheckThatIsGoneIsObservedNoMoreAndMayComeBack() {
        try (BridgedApplication application = application(Telemetry.class)) {
            application.run("a", Outcome.up());
            application.run("b", Outcome.up());
            application.forget("a");
            assertThat(measured())
                    .containsOnlyKeys(
                            "healthpoint.check.duration name=a status=up",
                            "healthpoint.check.duration name=b status=up",
                            "healthpoint.check.reuses name=b",
                            "healthpoint.check.status name=b",
                            "healthpoint.check.status.changes name=b",
                            "healthpoint.check.timeouts name=b");

            application.run("a", Outcome.degraded("again"));
            assertThat(measured()).containsEntry("healthpoint.check.status name=a", 0.5);
        }
    }

    @Test
    void nothingIsObservedOfAnApplicationThatHasStopped() {
        BridgedApplication application = application(Telemetry.class);
        application.run("a", Outcome.up());
        application.close();
        assertThat(measured()).containsOnlyKeys("healthpoint.check.duration name=a status=up");
    }

    @Test
    void everybodysServesFromWhenItIsSetAndIsNeverSetByUs() {
        everybodysServes();
    }

    @Test
    void everybodysServesWhereTheApplicationsIsNull() {
        everybodysServes(NoTelemetry.class);
    }

    @Test
    void everybodysServesWhereTheApplicationHasSeveral() {
        everybodysServes(Telemetry.class, NoTelemetry.class);
    }

    private static void everybodysServes(Class<?>... beans) {
        try (BridgedApplication application = application(beans)) {
            application.run("a", Outcome.up());
            application.reuse("a");
            assertThat(GlobalOpenTelemetry.isSet()).isFalse();

            GlobalOpenTelemetry.set(sdk);
            application.run("a", Outcome.up());
            application.reuse("a");
            assertThat(measured())
                    .containsEntry("healthpoint.check.duration name=a status=up", 1L)
                    .containsEntry("healthpoint.check.reuses name=a", 1L);
        }
        assertThat(measured()).containsOnlyKeys("healthpoint.check.duration name=a status=up");
    }

    @Test
    void withoutOpenTelemetryTheApplicationStartsAndRuns() {
        assertThatCode(() -> WithoutApi.start(OpenTelemetryRuns.class, "io.opentelemetry."))
                .doesNotThrowAnyException();
    }
}
