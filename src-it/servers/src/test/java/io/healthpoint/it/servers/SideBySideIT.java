package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.mphealth.Procedures;
import java.io.File;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An application for MicroProfile Health, on servers that have it and on servers that have not. */
@ArquillianTest
class SideBySideIT {

    // Where the server's own MicroProfile Health answers.
    private static final String THEIRS = System.getProperty("it.health");
    private static final ServerLog LOG = ServerLog.fromNow();

    static List<WebArchive> applications() {
        WebArchive war = Archives.war("mphealth").addPackage(Procedures.class.getPackage());
        // The application brings the API where the server does not.
        File api = new File(System.getProperty("it.health.api"));
        return List.of(Archives.withHealthpoint(
                THEIRS.isEmpty() ? war.addAsLibrary(api) : war, "healthpoint.format=microprofile"));
    }

    @Test
    void oursAnswersInTheContextOfTheApplication() {
        HttpResponse<String> all = Server.get("/mphealth/health");
        assertThat(all.statusCode()).isEqualTo(200);
        assertThat(all.body())
                .isEqualTo("{\"status\":\"UP\",\"checks\":["
                        + "{\"name\":\"database\",\"status\":\"UP\",\"data\":{\"made\":1}},"
                        + "{\"name\":\"migrated\",\"status\":\"UP\"},{\"name\":\"cache\",\"status\":\"UP\"}]}");
        assertThat(Server.get("/mphealth/health/live").body())
                .contains("database")
                .doesNotContain("cache", "migrated");
        assertThat(Server.get("/mphealth/health/started").body())
                .contains("migrated")
                .doesNotContain("database");
        assertThat(Server.get("/mphealth/health?format=healthpoint").body())
                .isEqualTo("{\"success\":{\"cache\":\"OK\",\"database\":\"made=1\",\"migrated\":\"OK\"},\"error\":{}}");
    }

    @Test
    @Tag("microprofile-health")
    void theServersOwnAnswersAsItDidAndNoBeanIsMadeTwice() {
        HttpResponse<String> ready = Server.getFrom(THEIRS + "/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .containsPattern("\"name\" ?: ?\"database\"")
                .containsPattern("\"made\" ?: ?\"?1\\b")
                .containsPattern("\"name\" ?: ?\"cache\"")
                .doesNotContain("healthpoint");
        assertThat(Server.getFrom(THEIRS + "/started").body()).containsPattern("\"name\" ?: ?\"migrated\"");
    }

    @Test
    void theLogTellsOfNoErrorInIt() {
        assertThat(LOG.lines()).doesNotContain("Multiple service implementations", "HealthCheckResponseProvider");
    }
}
