package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.settings.ConfiguredChecks;
import io.healthpoint.it.servers.settings.Vault;
import java.net.http.HttpResponse;
import java.util.List;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What the server's process was given wins over the application's own file; see the pom.xml of the servers. */
@ArquillianTest
class SettingsIT {

    private static final ServerLog LOG = ServerLog.fromNow();

    static List<WebArchive> applications() {
        WebArchive war = Archives.war("settings")
                .addClasses(ConfiguredChecks.class, Vault.class)
                .addAsServiceProvider(ConfigSource.class, Vault.class);
        return List.of(Archives.withHealthpoint(
                war,
                "healthpoint.details=always",
                "healthpoint.status.degraded=203",
                "healthpoint.checks.\"by.environment\".enabled=true",
                "healthpoint.checks.\"by.file\".enabled=false",
                "healthpoint.checks.\"by.code\".critical=false"));
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

    @Test
    void aSourceThatListsNoNamesIsHeard() {
        assertThat(Server.get("/settings/health/?test=by.vault").statusCode()).isEqualTo(404);
    }

    @Test
    void aGroupStaysWhereItsLastCheckIsDisabled() {
        HttpResponse<String> answer = Server.get("/settings/health/filed");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{},\"error\":{}}");
        assertThat(Server.get("/settings/health/fled").statusCode()).isEqualTo(404);
    }

    @Test
    void aKeyOfACheckThatTheApplicationAddsWhileItStartsCounts() {
        assertThat(Server.get("/settings/health/coded").body())
                .isEqualTo("{\"success\":{},\"warning\":{\"by.code\":\"gone\"},\"error\":{}}");
    }

    @Test
    void aVariableWithoutEffectIsToldAndOneThatHasAnEffectIsNot() {
        assertThat(LOG.linesWith("BY_ENVIRONMENT__TIMEOT"))
                .contains("HEALTHPOINT_CHECKS__BY_ENVIRONMENT__TIMEOT is unknown and ignored")
                .contains("did you mean \"HEALTHPOINT_CHECKS__BY_ENVIRONMENT__TIMEOUT\"?")
                .doesNotContain("ENVIRONMENT__ENABLED is", "FAILURE_THRESHOLD is", "SERVICE_PORT_HTTP is")
                .doesNotContain("setting healthpoint.");
    }
}
