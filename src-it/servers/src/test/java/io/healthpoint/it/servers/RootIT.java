package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.healthpoint.it.servers.matrix.Check;
import java.net.http.HttpResponse;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** At the context root a server may have the path itself; another name solves it everywhere. */
@ArquillianTest
class RootIT {

    private static final String ROOT = """
            <jboss-web><context-root>/</context-root></jboss-web>""";

    @Deployment(testable = false)
    static WebArchive application() {
        WebArchive war = Archives.war("ROOT")
                .addClass(Check.class)
                .addAsWebResource(new StringAsset("the first page"), "index.html")
                .addAsWebInfResource(new StringAsset(ROOT), "jboss-web.xml");
        return Archives.withHealthpoint(war, "healthpoint.path=zustand", "healthpoint.details=always");
    }

    @Test
    void anotherPathIsServedAtTheRoot() {
        assumeTrue(Server.is("wildfly") || Server.is("tomee"), "the others are told the context root otherwise");
        HttpResponse<String> answer = Server.get("/zustand/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"success\":{\"works\":\"OK\"},\"error\":{}}");
        assertThat(Server.get("//zustand/ready").statusCode()).isEqualTo(200);
        assertThat(Server.get("/index.html").body()).isEqualTo("the first page");
        assertThat(Server.get("/health").body()).doesNotContain("success");
    }
}
