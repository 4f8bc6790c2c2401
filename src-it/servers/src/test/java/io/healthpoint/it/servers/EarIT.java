package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.matrix.Check;
import io.healthpoint.it.servers.matrix.OtherCheck;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An enterprise application with the JAR in one of its web applications. */
@ArquillianTest
@Tag("ear")
class EarIT {

    @Deployment(testable = false)
    static EnterpriseArchive application() {
        WebArchive with =
                Archives.withHealthpoint(Archives.war("ear-with").addClass(Check.class), "healthpoint.details=always");
        WebArchive without = Archives.war("ear-without")
                .addClass(OtherCheck.class)
                .addAsWebResource(new StringAsset("the first page"), "index.html");
        return ShrinkWrap.create(EnterpriseArchive.class, "enterprise.ear")
                .addAsModule(with)
                .addAsModule(without);
    }

    @Test
    void oneWebApplicationHasHealthAndTheOtherIsLeftAlone() {
        assertThat(Server.get("/ear-with/health?test=works").statusCode()).isEqualTo(200);
        assertThat(Server.get("/ear-with/health?test=works.too").statusCode()).isEqualTo(404);
        // Payara has one configuration for the whole of an EAR, and does not look into its web applications for it.
        assertThat(Server.get("/ear-with/health/").body())
                .isEqualTo(Server.is("payara-server") ? "{}" : "{\"success\":{\"works\":\"OK\"},\"error\":{}}");
        assertThat(Server.get("/ear-without/index.html").body()).isEqualTo("the first page");
        assertThat(Server.get("/ear-without/health/").statusCode()).isEqualTo(404);
    }
}
