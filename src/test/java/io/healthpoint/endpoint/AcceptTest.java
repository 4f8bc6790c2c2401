package io.healthpoint.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.Caller;
import io.healthpoint.configuration.MapConfiguration;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.render.Renderer;
import io.healthpoint.render.forms.AllForms;
import io.healthpoint.render.json.MicroProfileJson;
import io.healthpoint.settings.SettingsReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which form a request gets. */
class AcceptTest {

    static final List<Renderer> ALL = AllForms.make();

    static Forms forms(Map<String, String> settings) {
        return new Forms(ALL, SettingsReader.read(new MapConfiguration(settings), fault -> {}));
    }

    private static String chosen(@Nullable String query, @Nullable String accept) {
        return forms(Map.of())
                .chosenBy(new Request("GET", RequestPath.of("/"), query, accept, Caller.NOBODY))
                .map(Renderer::format)
                .orElse("none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // curl, kubelet, Java
                "*/* | healthpoint",
                "text/html, image/gif, image/jpeg, */*; q=0.2 | html",
                // browsers
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | html",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8 | html",
                // Prometheus 2 and 3, and older scrapers
                "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,"
                        + "text/plain;version=0.0.4;q=0.5,*/*;q=0.1 | openmetrics",
                "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,"
                        + "application/openmetrics-text;version=0.0.1;q=0.5,text/plain;version=1.0.0;q=0.4,"
                        + "text/plain;version=0.0.4;q=0.3,*/*;q=0.2 | openmetrics",
                "text/plain;version=0.0.4 | prometheus",
                // one form
                "application/json | healthpoint",
                "application/* | healthpoint",
                "application/health+json | health+json",
                "text/plain | text",
                "text/* | html",
                "TEXT/HTML | html",
                // qualities
                "text/html;q=0.5, application/json;q=0.4 | html",
                "text/html;q=0.4, application/json;q=0.5 | healthpoint",
                "text/html;q=0, */* | healthpoint",
                "application/json;q=0, text/html;q=0, */* | health+json",
                "text/plain ; q = 0.9 , text/html;q=0.1 | text",
                "text/plain, application/json | healthpoint",
                "text/plain, */* | text",
                "text/plain; version=\"0.0.4\"; q=\"1\" | prometheus",
            })
    void theFormIsTheOneThatTheClientWantsMost(String accept, String form) {
        assertThat(chosen(null, accept)).isEqualTo(form);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                ";",
                "/",
                "x",
                "image/png",
                "*",
                "text",
                "text/",
                "/html",
                "text/html;q=x",
                "text/html;q=2",
                "text/html;q=-1",
                "text/html;q=NaN",
                ",,,;;;",
                "\u0000",
                "application/xml, image/*"
            })
    void whatFitsNothingOrCannotBeReadGetsTheUsualForm(String accept) {
        assertThat(chosen(null, accept)).isEqualTo("healthpoint");
    }

    @Test
    void aHeaderOfAnyLengthIsAnsweredAndOneThatIsTooLongIsNotRead() {
        assertThat(chosen(null, "text/html," + "x/y,".repeat(1000))).isEqualTo("html");
        assertThat(chosen(null, "x/y,".repeat(1000) + "text/html")).isEqualTo("healthpoint");
        assertThat(chosen(null, "text/html," + "x".repeat(100_000))).isEqualTo("healthpoint");
    }

    @ParameterizedTest
    @CsvSource({
        "format=microprofile, microprofile",
        "format=health+json, health+json",
        "format=health%2Bjson, health+json",
        "format=html, html",
        "format=text, text",
        "format=text&verbose, verbose",
        "format=openmetrics, openmetrics",
        "format=prometheus, prometheus",
        "format=history, history",
        "format=healthpoint, healthpoint",
        "format=xml, none",
        "format=, none",
        "format=HTML, none",
        "format=text&format=html, none",
    })
    void theQuerySaysMoreThanTheHeader(String query, String form) {
        assertThat(chosen(query, "text/html")).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource({"*/*, verbose", "text/plain, verbose", "application/json, healthpoint", "text/html, html"})
    void verboseAsksForTheTextWithALineACheckWhereThatIsWelcome(String accept, String form) {
        assertThat(chosen("verbose", accept)).isEqualTo(form);
    }

    @Test
    void whatJsonMeansIsTheOperatorsToSay() {
        Forms forms = forms(Map.of(GlobalKeys.FORMAT.name(), "microprofile"));
        assertThat(forms.chosenBy(new Request("GET", RequestPath.of("/"), null, "application/json", Caller.NOBODY)))
                .get()
                .isInstanceOf(MicroProfileJson.class);
        assertThat(forms.chosenBy(new Request("GET", RequestPath.of("/"), null, null, Caller.NOBODY)))
                .get()
                .isInstanceOf(MicroProfileJson.class);
    }
}
