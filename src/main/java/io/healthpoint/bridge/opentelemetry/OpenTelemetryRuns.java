package io.healthpoint.bridge.opentelemetry;

import io.healthpoint.bridge.MeterSource;
import io.healthpoint.bridge.MeteredRuns;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Tells OpenTelemetry what comes of checks. Does nothing where its API is absent. */
@Dependent
public class OpenTelemetryRuns extends MeteredRuns {

    private final Instance<Object> beans;

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
