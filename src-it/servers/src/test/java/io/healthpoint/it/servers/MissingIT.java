package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an application brings less than all, it runs, and what is missing is told. */
@ArquillianTest
@EnabledIfSystemProperty(named = "it.libraries", matches = ".+")
class MissingIT {

    private static final String[] ENTITLED = Server.as("john", "doe");
    private static final ServerLog LOG = ServerLog.fromNow();

    static List<WebArchive> applications() {
        return List.of(war("no-json", Stack.CDI).addClass(Check.class), war("no-cdi", Stack.NOTHING));
    }

    private static WebArchive war(String name, Stack stack) {
        WebArchive war = Archives.war(name, stack).addAsWebResource(new StringAsset("the first page"), "index.html");
        return Archives.withHealthpoint(
                war, "healthpoint.basicauth.username=john", "healthpoint.basicauth.password=doe");
    }

    @Test
    void withoutJsonProcessingTheUsualFormIsServed() {
        HttpResponse<String> answer = Server.get("/no-json/health/", ENTITLED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"works\":\"OK\"},\"error\":{}}");
        assertThat(Server.get("/no-json/health/?test=nope", ENTITLED).body())
                .isEqualTo("{\"success\":{},\"error\":{\"nope\":\"Unknown health check\"}}");
        assertThat(Server.get("/no-json/health/", "Accept", "application/health+json")
                        .body())
                .isEqualTo("{}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"html", "text", "prometheus", "openmetrics"})
    void withoutJsonProcessingSoIsWhatIsNoJson(String format) {
        HttpResponse<String> answer = Server.get("/no-json/health/?format=" + format, ENTITLED);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"microprofile", "history", "health%2Bjson"})
    void withoutJsonProcessingTheFormsThatItDrawsAreNotImplemented(String format) {
        HttpResponse<String> answer = Server.get("/no-json/health/?format=" + format, ENTITLED);
        assertThat(answer.statusCode()).isEqualTo(501);
        assertThat(answer.body()).isEqualTo("{}");
    }

    @Test
    void theLogNamesTheArtifactOnce() {
        assertThat(LOG.linesWith("org.eclipse.parsson:parsson")).containsOnlyOnce("org.eclipse.parsson:parsson");
    }

    @Test
    void withoutCdiThePagesAreServedAndTheEndpointSaysThatItCannotTell() {
        assertThat(Server.get("/no-cdi/").body()).isEqualTo("the first page");
        HttpResponse<String> answer = Server.get("/no-cdi/health/");
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(LOG.linesWith("CDI is not active"))
                .contains("healthpoint: CDI is not active in this web application");
    }
}
