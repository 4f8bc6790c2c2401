package io.healthpoint.it.servers;

import app.MixedChecks;
import io.healthpoint.it.soak.SoakContract;
import java.net.URI;
import java.util.Comparator;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** In a real server. */
@ArquillianTest
class SoakIT extends SoakContract {

    @Deployment(testable = false)
    static WebArchive application() {
        return Archives.withHealthpoint(
                Archives.war("soak").addClass(MixedChecks.class),
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe");
    }

    @Override
    protected URI endpoint() {
        return URI.create(Server.URL + "/soak/health");
    }

    /** Arquillian starts it by a script or itself: the newest process of Java that comes of this one. */
    @Override
    protected long pid() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().command().orElse("").endsWith("java"))
                .max(Comparator.comparing(
                        process -> process.info().startInstant().orElseThrow()))
                .orElseThrow()
                .pid();
    }
}
