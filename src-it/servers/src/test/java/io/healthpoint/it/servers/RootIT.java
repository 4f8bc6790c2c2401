package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** At the context root a server may have the path itself; another name solves it everywhere. */
@ArquillianTest
class RootIT {

    static List<WebArchive> applications() {
        WebArchive war = Archives.atRoot()
                .addClass(Check.class)
                .addAsWebResource(new StringAsset("the first page"), "index.html");
        return List.of(Archives.withHealthpoint(war, "healthpoint.path=status", "healthpoint.details=always"));
    }

    @Test
    void anotherPathIsServedAtTheRoot() {
        HttpResponse<String> answer = Server.get("/status/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"works\":\"OK\"},\"error\":{}}");
        // Jetty refuses empty segments itself.
        assertThat(Server.get("//status/ready").statusCode()).isEqualTo(Server.is("jetty") ? 400 : 200);
        assertThat(Server.get("/index.html").body()).isEqualTo("the first page");
        assertThat(Server.get("/health").body()).doesNotContain("success");
    }
}
