package io.healthpoint.render.forms;

import io.healthpoint.render.Renderer;
import io.healthpoint.render.json.HealthpointJson;
import io.healthpoint.render.json.JsonForms;
import io.healthpoint.render.metrics.OpenMetricsText;
import io.healthpoint.render.metrics.PrometheusText;
import io.healthpoint.render.page.HtmlPage;
import io.healthpoint.render.text.PlainText;
import io.healthpoint.render.text.VerboseText;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.Set;
import java.util.stream.Stream;

/** Every form there is. */
public final class AllForms {

    /** The names of those that are missing where the platform has no Jakarta JSON Processing, which draws them. */
    public static final Set<String> BY_JSON_PROCESSING = Set.of("health+json", "history", "microprofile");

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private AllForms() {}

    /**
     * Makes them, and tells the log of those that are missing.
     *
     * @return one a form
     */
    public static List<Renderer> make() {
        Stream<Renderer> everywhere = Stream.of(
                new HealthpointJson(),
                new HtmlPage(),
                new PlainText(),
                new VerboseText(),
                new OpenMetricsText(),
                new PrometheusText());
        return Stream.concat(everywhere, byJsonProcessing().stream()).toList();
    }

    // Its API may be there without what implements it.
    private static List<Renderer> byJsonProcessing() {
        try {
            return JsonForms.make();
        } catch (LinkageError | RuntimeException | ServiceConfigurationError absent) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: the forms health+json, history and microprofile are answered 501, for they need an"
                            + " implementation of Jakarta JSON Processing; add org.eclipse.parsson:parsson ("
                            + absent + ")");
            return List.of();
        }
    }
}
