package io.healthpoint.bridge.opentelemetry;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import io.healthpoint.bridge.CheckMeters;
import io.healthpoint.bridge.Fact;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.DoubleHistogramBuilder;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.api.metrics.ObservableDoubleGauge;
import io.opentelemetry.api.metrics.ObservableLongCounter;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/**
 * The instruments of one check. All but the histogram are observed, not recorded: only such an instrument can be closed,
 * so that a check that is gone is told of no more.
 */
final class OpenTelemetryMeters implements CheckMeters {

    private static final AttributeKey<String> NAME = AttributeKey.stringKey("healthpoint.check.name");
    private static final AttributeKey<String> STATUS = AttributeKey.stringKey("healthpoint.check.status");
    private static final List<Double> BOUNDS = CheckHistory.Counts.BOUNDS.stream()
            .map(OpenTelemetryMeters::seconds)
            .toList();

    // Since 1.32. Payara 6 has 1.29.
    private static final boolean TAKES_BOUNDS = Arrays.stream(DoubleHistogramBuilder.class.getMethods())
            .anyMatch(method -> method.getName().equals("setExplicitBucketBoundariesAdvice"));

    private final DoubleHistogram durations;
    private final Map<Status, Attributes> said = new EnumMap<>(Status.class);
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder reuses = new LongAdder();
    private final LongAdder changes = new LongAdder();
    private final List<ObservableLongCounter> counters;
    private final ObservableDoubleGauge gauge;
    private volatile Status shown;

    OpenTelemetryMeters(String check, Status shown, Meter meter) {
        this.shown = shown;
        Attributes named = Attributes.of(NAME, check);
        for (Status status : Status.values()) {
            said.put(status, Attributes.of(NAME, check, STATUS, CheckMeters.word(status)));
        }
        this.durations = durations(meter);
        this.counters = List.of(
                counter(Fact.TIMEOUTS, "{timeout}", timeouts, named, meter),
                counter(Fact.REUSES, "{reuse}", reuses, named, meter),
                counter(Fact.CHANGES, "{change}", changes, named, meter));
        this.gauge = gauge(named, meter);
    }

    @Override
    public void ran(Status status, Duration elapsed) {
        durations.record(seconds(elapsed), said.getOrDefault(status, Attributes.empty()));
    }

    @Override
    public void shows(Status now) {
        shown = now;
    }

    @Override
    public void timedOut() {
        timeouts.increment();
    }

    @Override
    public void changed() {
        changes.increment();
    }

    @Override
    public void reused() {
        reuses.increment();
    }

    @Override
    public void remove() {
        gauge.close();
        counters.forEach(ObservableLongCounter::close);
    }

    // Without the unit 1, which Prometheus would take for a ratio and add to the name.
    private ObservableDoubleGauge gauge(Attributes named, Meter meter) {
        return meter.gaugeBuilder(Fact.STATUS.meter())
                .setDescription(Fact.STATUS.description())
                .buildWithCallback(reader -> reader.record(CheckMeters.value(shown), named));
    }

    // The bounds of the platform are meant for milliseconds; where its API is too old to take others, they stay.
    private static DoubleHistogram durations(Meter meter) {
        DoubleHistogramBuilder builder = meter.histogramBuilder(Fact.DURATION.meter())
                .setDescription(Fact.DURATION.description())
                .setUnit("s");
        return (TAKES_BOUNDS ? builder.setExplicitBucketBoundariesAdvice(BOUNDS) : builder).build();
    }

    private static ObservableLongCounter counter(
            Fact fact, String unit, LongAdder count, Attributes named, Meter meter) {
        return meter.counterBuilder(fact.meter())
                .setDescription(fact.description())
                .setUnit(unit)
                .buildWithCallback(reader -> reader.record(count.sum(), named));
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }
}
