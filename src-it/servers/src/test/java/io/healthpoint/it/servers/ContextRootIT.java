package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.answers.Api;
import io.healthpoint.it.servers.answers.FineCheck;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A context root that a URL can only have escaped: servers tell it as it is, or as it was sent. */
@ArquillianTest
@Tag("context-root")
class ContextRootIT {

    private static final String ROOT = "Läden an der Spree";
    private static final String SENT = "/L%C3%A4den%20an%20der%20Spree";

    static List<WebArchive> applications() {
        // Payara takes no such name for an application.
        String name = Server.is("tomee") ? ROOT : "spree";
        WebArchive war = Archives.at("/" + ROOT, name).addClasses(FineCheck.class, Api.class, Api.Mounting.class);
        return List.of(Archives.withHealthpoint(war, "healthpoint.details=always"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/health/fine", "/health/fine/", "//health//fine", "/health;b=2/fine;c=3", "/he%61lth/fin%65"})
    void theEndpointIsThere(String path) {
        HttpResponse<String> answer = Server.get(SENT + path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"fine\":\"OK\"},\"error\":{}}");
    }

    // RESTEasy finds no resource at all below such a root.
    @Test
    void insideJaxRsItIsThereWhereAnyResourceIs() {
        assertThat(Server.get(SENT + "/api/health/fine").statusCode())
                .isEqualTo(Server.get(SENT + "/api/hello").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/none", "/health/fine/fine", "/health/%66ine/fine"})
    void andNothingElse(String path) {
        assertThat(Server.get(SENT + path).statusCode()).isEqualTo(404);
        assertThat(Server.get(SENT + path).body()).isEqualTo("{}");
    }
}
