package io.healthpoint.render;

import java.util.List;

/** Every form there is. */
public final class AllForms {

    private AllForms() {}

    /**
     * Makes them.
     *
     * @return one a form
     * @throws IllegalStateException where the platform has no JSON-P; the message says what to add
     */
    public static List<Renderer> make() {
        return List.of(
                new HealthpointJson(),
                new MicroProfileJson(),
                new HealthJson(),
                new HistoryJson(),
                new HtmlPage(),
                new PlainText(),
                new VerboseText(),
                new OpenMetricsText(),
                new PrometheusText());
    }
}
