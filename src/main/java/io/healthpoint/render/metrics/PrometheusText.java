package io.healthpoint.render.metrics;

import io.healthpoint.Report;
import io.healthpoint.render.Renderer;

/** Prometheus' text format 0.0.4, for scrapers that do not know OpenMetrics. Answers 200 whatever the checks say: the status is a value. */
public final class PrometheusText implements Renderer {

    /** Ready to draw. */
    public PrometheusText() {}

    @Override
    public String format() {
        return "prometheus";
    }

    @Override
    public String mediaType() {
        return "text/plain; version=0.0.4; charset=utf-8";
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
        return Metrics.of(report, false);
    }
}
