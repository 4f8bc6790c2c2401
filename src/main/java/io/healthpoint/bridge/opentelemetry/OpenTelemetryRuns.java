package io.healthpoint.bridge.opentelemetry;

import io.healthpoint.bridge.MeterSource;
import io.healthpoint.bridge.MeteredRuns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Tells OpenTelemetry what comes of checks. Does nothing where its API is absent. */
@ApplicationScoped
public class OpenTelemetryRuns extends MeteredRuns {

    private final Instance<Object> beans;

    @SuppressWarnings("NullAway") // the client proxy has no state
    OpenTelemetryRuns() {
        beans = null;
    }

    /**
     * Tells the one of this application.
     *
     * @param beans where it may be found
     */
    @Inject
    public OpenTelemetryRuns(Instance<Object> beans) {
        super("io.opentelemetry.api.metrics.Meter");
        this.beans = beans;
    }

    @Override
    protected MeterSource open() {
        return OpenTelemetrySource.of(beans);
    }
}
