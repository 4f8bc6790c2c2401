package io.healthpoint.bridge.micrometer;

import io.healthpoint.Status;
import io.healthpoint.bridge.CheckMeters;
import io.healthpoint.bridge.Fact;
import io.healthpoint.bridge.MeterSource;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** The meters of one check in a registry of Micrometer's. The one class that links its API. */
final class MicrometerMeters implements CheckMeters {

    private static final String CHECK = "check";

    private final String check;
    private final MeterRegistry registry;
    private final Shown shown;
    private final Gauge status;
    private final Map<Status, Timer> durations = new ConcurrentHashMap<>();
    private final Counter timeouts;
    private final Counter reuses;
    private final Counter changes;

    private MicrometerMeters(String check, Status shown, MeterRegistry registry) {
        this.check = check;
        this.registry = registry;
        this.shown = new Shown(shown);
        this.status = Gauge.builder(Fact.STATUS.meter(), this.shown, now -> CheckMeters.value(now.status))
                .description(Fact.STATUS.description())
                .tag(CHECK, check)
                .register(registry);
        this.timeouts = counter(Fact.TIMEOUTS, check, registry);
        this.reuses = counter(Fact.REUSES, check, registry);
        this.changes = counter(Fact.CHANGES, check, registry);
    }

    /** The application's registry, which a producer may leave null; or everybody's. */
    static MeterSource source(Instance<Object> beans) {
        Instance<MeterRegistry> ofApplication = beans.select(MeterRegistry.class);
        MeterRegistry found = ofApplication.isResolvable() ? ofApplication.get() : null;
        MeterRegistry registry = Objects.requireNonNullElse(found, Metrics.globalRegistry);
        return (check, shown) -> new MicrometerMeters(check, shown, registry);
    }

    @Override
    public void ran(Status said, Duration elapsed) {
        durations.computeIfAbsent(said, this::timer).record(elapsed);
    }

    @Override
    public void shows(Status now) {
        shown.status = now;
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
        registry.remove(status);
        registry.remove(timeouts);
        registry.remove(reuses);
        registry.remove(changes);
        durations.values().forEach(registry::remove);
    }

    private Timer timer(Status said) {
        return Timer.builder(Fact.DURATION.meter())
                .description(Fact.DURATION.description())
                .tag(CHECK, check)
                .tag("status", CheckMeters.word(said))
                .register(registry);
    }

    private static Counter counter(Fact fact, String check, MeterRegistry registry) {
        return Counter.builder(fact.meter())
                .description(fact.description())
                .tag(CHECK, check)
                .register(registry);
    }

    /** What the gauge reads. The registry holds it weakly, and these meters hold it as long as they are. */
    private static final class Shown {
        private volatile Status status;

        Shown(Status status) {
            this.status = status;
        }
    }
}
