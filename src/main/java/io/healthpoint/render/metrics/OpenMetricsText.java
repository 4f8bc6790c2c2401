package io.healthpoint.render.metrics;

import io.healthpoint.Report;
import io.healthpoint.render.Renderer;

/** OpenMetrics 1.0.0, which Prometheus asks for. Answers 200 whatever the checks say: the status is a value. */
public final class OpenMetricsText implements Renderer {

    /** Ready to draw. */
    public OpenMetricsText() {}

    @Override
    public String format() {
        return "openmetrics";
    }

    @Override
    public String mediaType() {
        return "application/openmetrics-text; version=1.0.0; charset=utf-8";
    }

    @Override
    public boolean isAlwaysOk() {
        return true;
    }

    @Override
    public boolean showsHistory() {
        return true;
    }

    @Override
    public byte[] render(Report report) {
        return Metrics.of(report, true);
    }
}
