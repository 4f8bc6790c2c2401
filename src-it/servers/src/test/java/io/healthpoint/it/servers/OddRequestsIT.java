package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.OddRequest;
import io.healthpoint.it.OddRequestsContract;
import io.healthpoint.it.servers.answers.FineCheck;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** In a real server, which has a say of its own in what is odd. */
@ArquillianTest
class OddRequestsIT extends OddRequestsContract {

    // What these servers answer themselves: Tomcat knows no underscores in hosts, Jetty no empty segments, GlassFish
    // says 200 and no
    // more to an escape that is cut short.
    private static final Set<String> OF_GLASSFISH = Set.of("a parameter of the root", "an escape cut short");
    private static final Set<String> OF_TOMCAT =
            Set.of("the host \"my_app\"", "the host \"my_app:8080\"", "the host \"-app-\"", "the host \"_\"");
    private static final Set<String> OF_JETTY = Set.of(
            "slashes at the end",
            "slashes before the group",
            "slashes before the endpoint",
            "slashes before the root",
            "slashes everywhere",
            "an expectation");
    private static final Map<String, Set<String>> KEPT_FROM_US = Map.of(
            "glassfish",
            OF_GLASSFISH,
            "payara-micro",
            OF_GLASSFISH,
            "payara-server",
            OF_GLASSFISH,
            "liberty",
            Set.of("a parameter of the root", "slashes before the root", "slashes everywhere"),
            "tomee",
            OF_TOMCAT,
            "tomcat",
            OF_TOMCAT,
            "jetty",
            OF_JETTY);

    private static ServerLog log;

    @Deployment(testable = false)
    static WebArchive application() {
        return Archives.withHealthpoint(Archives.war("odd").addClass(FineCheck.class));
    }

    @Override
    protected Stream<OddRequest> requests() {
        Set<String> keptFromUs = KEPT_FROM_US.getOrDefault(Server.NAME, Set.of());
        return super.requests().filter(request -> !keptFromUs.contains(request.name()));
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
