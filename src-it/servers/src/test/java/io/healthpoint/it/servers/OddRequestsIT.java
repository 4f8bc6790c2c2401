package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.OddRequestsContract;
import io.healthpoint.it.servers.answers.FineCheck;
import java.net.URI;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** In a real server, which has a say of its own in what is odd. */
@ArquillianTest
class OddRequestsIT extends OddRequestsContract {

    private static ServerLog log;

    @Deployment(testable = false)
    static WebArchive application() {
        return Archives.withHealthpoint(Archives.war("odd").addClass(FineCheck.class));
    }

    @BeforeAll
    static void listen() {
        log = ServerLog.fromNow();
    }

    @AfterAll
    static void nothingOfOursIsInTheLog() {
        assertThat(log.lines()).doesNotContain("at io.healthpoint.");
    }

    @Override
    protected URI endpoint() {
        return URI.create(Server.URL + "/odd/health");
    }
}
