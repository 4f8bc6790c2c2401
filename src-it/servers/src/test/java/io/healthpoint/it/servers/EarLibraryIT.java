package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import io.healthpoint.it.servers.matrix.OtherCheck;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An enterprise application with the JAR in its library directory, for all of its web applications. */
@ArquillianTest
@Tag("ear-library")
class EarLibraryIT {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return ShrinkWrap.create(EnterpriseArchive.class, "library.ear")
                .addAsLibrary(Archives.JAR, "healthpoint.jar")
                .addAsModule(Archives.war("library-a").addClass(Check.class))
                .addAsModule(Archives.war("library-b")
                        .addClasses(Check.class, OtherCheck.class)
                        .addAsWebResource(new StringAsset("the first page"), "index.html"));
    }

    @Test
    void eachWebApplicationServesItsChecks() {
        for (String test : List.of("library-a/health?test=works", "library-b/health?test=works.too")) {
            HttpResponse<String> answer = Server.get("/" + test);
            assertThat(answer.body()).as(test).isEqualTo("{}");
            assertThat(answer.statusCode()).as(test).isEqualTo(200);
        }
        // Both bring a copy of the first check.
        assertThat(Server.get("/library-b/health?test=works").statusCode()).isEqualTo(200);
        assertThat(Server.get("/library-a/health?test=nope").statusCode()).isEqualTo(404);
        assertThat(Server.get("/library-b/index.html").body()).isEqualTo("the first page");
    }
}
