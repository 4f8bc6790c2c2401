package io.healthpoint.render;

import java.util.List;

/** Every form there is. */
public final class AllForms {

    public static final List<Renderer> LIST = List.of(
            new HealthpointJson(),
            new MicroProfileJson(),
            new HealthJson(),
            new HistoryJson(),
            new HtmlPage(),
            new PlainText(),
            new VerboseText(),
            new OpenMetricsText(),
            new PrometheusText());

    private AllForms() {}
}
