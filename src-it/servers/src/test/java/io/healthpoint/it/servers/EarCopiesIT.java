package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two web applications of one enterprise application that each bring the JAR and a copy of the same check. */
@ArquillianTest
@Tag("ear")
@Tag("ear-copies")
class EarCopiesIT {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        return ShrinkWrap.create(EnterpriseArchive.class, "copies.ear")
                .addAsModule(war("copy-a"))
                .addAsModule(war("copy-b"));
    }

    private static WebArchive war(String name) {
        return Archives.withHealthpoint(Archives.war(name).addClass(Check.class));
    }

    @Test
    void eachHasItsOwnCheck() {
        for (String name : List.of("copy-a", "copy-b")) {
            assertThat(Server.get("/" + name + "/health/").statusCode())
                    .as(name)
                    .isEqualTo(200);
            assertThat(Server.get("/" + name + "/health/ready?test=works").statusCode())
                    .as(name)
                    .isEqualTo(200);
            assertThat(Server.get("/" + name + "/health/ready?test=nope").statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
    }
}
