package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** From the start of an application to its end. */
@OnHelidon
class LifeIT {

    private static final String ALWAYS = "healthpoint.details=always";

    @Test
    void readyIsDownBeforeTheServerStops() throws Exception {
        try (Helidon server =
                Helidon.start(Shape.RESOURCES.classPathWithOurs(), ALWAYS, "healthpoint.drain.delay=5s")) {
            assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);

            server.process().toHandle().destroy(); // the process itself would close what it says
            server.awaitOutput("healthpoint: going out of service");

            assertThat(server.get("/health/ready").statusCode()).isEqualTo(500);
            assertThat(server.get("/health/ready").body()).contains("\"healthpoint.drain\":\"going out of service\"");
            assertThat(server.get("/health/live").statusCode()).isEqualTo(200);
            assertThat(server.get("/api/hello").body()).isEqualTo("hello");
            assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.output()).doesNotContain("Exception");
        }
    }

    @Test
    void whatOutlivesTheServerIsNoThreadOfOurs() throws Exception {
        String classPath = Shape.PAGES.classPathWithOurs("stopping");
        try (Helidon server =
                Helidon.startMain("app.Stopping", classPath, ALWAYS, "healthpoint.checks.\"up\".interval=1s")) {
            assertThat(server.get("/health/slow").statusCode()).isEqualTo(200);

            server.process().getOutputStream().close();

            server.awaitOutput("threads left: ");
            assertThat(server.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(server.output()).contains("threads before: [Thread[").contains("threads left: []");
        }
    }

    @Test
    void aFaultOfTheCodeStopsTheStartInTheWordsOfEveryServer() throws Exception {
        assertThat(Helidon.startOf(Shape.RESOURCES.classPathWithOurs("faulty"), ALWAYS))
                .contains("HEALTHPOINT-003", "found: int", "at app.Faulty.backlog(Faulty.java:1)");
    }
}
