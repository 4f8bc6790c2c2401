package io.healthpoint.bridge.micrometer;

import io.healthpoint.bridge.MeterSource;
import io.healthpoint.bridge.MeteredRuns;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Tells Micrometer what comes of checks. Does nothing where it is absent. */
@Dependent
public class MicrometerRuns extends MeteredRuns {

    private final Instance<Object> beans;

    /**
     * Tells the registry of this application.
     *
     * @param beans where it may be found
     */
    @Inject
    public MicrometerRuns(Instance<Object> beans) {
        super("io.micrometer.core.instrument.MeterRegistry");
        this.beans = beans;
    }

    @Override
    protected MeterSource open() {
        return MicrometerMeters.source(beans);
    }
}
