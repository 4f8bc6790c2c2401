package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.healthpoint.it.servers.matrix.Check;
import io.healthpoint.it.servers.matrix.OtherCheck;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** An enterprise application with the JAR in its library directory, for all of its web applications. */
@ArquillianTest
class EarLibraryIT {

    @Deployment(testable = false)
    static Archive<?> application() {
        return Server.is("payara-micro")
                ? Archives.war("nothing")
                : ShrinkWrap.create(EnterpriseArchive.class, "library.ear")
                        .addAsLibrary(Archives.JAR, "healthpoint.jar")
                        .addAsModule(Archives.war("library-a").addClass(Check.class))
                        .addAsModule(Archives.war("library-b")
                                .addClass(OtherCheck.class)
                                .addAsWebResource(new StringAsset("the first page"), "index.html"));
    }

    @Test
    void eachWebApplicationServesItsChecks() {
        assumeFalse(Server.is("payara-micro"), "Payara Micro takes no EAR");
        assumeFalse(Server.is("tomee") || Server.is("liberty"), "they look for initializers in web applications only");
        for (String test : List.of("library-a/health?test=works", "library-b/health?test=works.too")) {
            HttpResponse<String> answer = Server.get("/" + test);
            assertThat(answer.body()).as(test).isEqualTo("{}");
            assertThat(answer.statusCode()).as(test).isEqualTo(200);
        }
        assertThat(Server.get("/library-a/health?test=nope").statusCode()).isEqualTo(404);
        assertThat(Server.get("/library-b/index.html").body()).isEqualTo("the first page");
    }
}
