package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.settings.ConfiguredChecks;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the server's process was given wins over the application's own file; see the pom.xml of the servers. */
@ArquillianTest
class SettingsIT {

    static List<WebArchive> applications() {
        WebArchive war = Archives.war("settings").addClass(ConfiguredChecks.class);
        return List.of(Archives.withHealthpoint(
                war,
                "healthpoint.details=always",
                "healthpoint.status.degraded=203",
                "healthpoint.checks.\"by.environment\".enabled=true",
                "healthpoint.checks.\"by.file\".enabled=false"));
    }

    @Test
    void aSystemPropertyOfTheServerIsHeard() {
        HttpResponse<String> answer = Server.get("/settings/health/ready");
        assertThat(answer.statusCode()).as(answer.headers() + answer.body()).isEqualTo(202);
        assertThat(answer.body()).contains("\"degraded\":\"a little\"");
    }

    @Test
    void anEnvironmentVariableOfTheServerIsHeard() {
        assertThat(Server.get("/settings/health/ready").body()).doesNotContain("by.environment");
        assertThat(Server.get("/settings/health/?test=by.environment").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFileIsHeardWhereTheServerSaysNothing() {
        assertThat(Server.get("/settings/health/?test=by.file").statusCode()).isEqualTo(404);
    }
}
