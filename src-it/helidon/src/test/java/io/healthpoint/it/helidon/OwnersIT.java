package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;

/** Who else may have the path: then it keeps it, and the log says so. */
@OnHelidon
class OwnersIT {

    private static final String ALWAYS = "healthpoint.details=always";
    private static final String REMEDY = ", which keeps it; set healthpoint.path to a name that is free";

    @Test
    void helidonsOwnHealthKeepsItsPath() {
        try (Helidon server = Helidon.start(Shape.RESOURCES_AND_HEALTH.classPathWithOurs(), ALWAYS)) {
            assertThat(server.get("/health").body()).startsWith("{\"status\":\"UP\"");
            assertThat(server.output())
                    .contains("healthpoint: not served: /health belongs to Helidon's own health (", REMEDY);
        }
    }

    @Test
    void whereItsHealthIsMovedOrOffOursAnswers() {
        for (String setting : new String[] {
            "health.endpoint=/observed",
            "server.features.observe.observers.health.endpoint=/observed",
            "health.enabled=false"
        }) {
            try (Helidon server = Helidon.start(Shape.HEALTH.classPathWithOurs(), ALWAYS, setting)) {
                assertThat(server.get("/health/bad").body())
                        .as(setting)
                        .isEqualTo("{\"success\":{},\"error\":{\"down\":\"as ever\"}}");
                assertThat(server.get("/observed/live").body().contains("\"alive\""))
                        .isEqualTo(setting.endsWith("/observed"));
            }
        }
    }

    @Test
    void aResourceAtTheRootKeepsItsPath() {
        try (Helidon server = Helidon.start(Shape.PAGES.classPathWithOurs("owner"), ALWAYS)) {
            assertThat(server.get("/health").body()).isEqualTo("the application's own");
            assertThat(server.output())
                    .contains("healthpoint: not served: /health belongs to app.OwnHealth with @Path" + REMEDY);
        }
    }

    @Test
    void anApplicationOfJaxRsThatTheConfigurationHasPutThereKeepsIt() {
        try (Helidon server =
                Helidon.start(Shape.RESOURCES.classPathWithOurs(), ALWAYS, "app.Api.routing-path.path=/health/api")) {
            assertThat(server.get("/health/api/hello").body()).isEqualTo("hello");
            assertThat(server.output())
                    .contains("healthpoint: not served: /health belongs to app.Api with @ApplicationPath" + REMEDY);
        }
    }

    @Test
    void staticContentKeepsItsPath() {
        try (Helidon server = Helidon.start(
                Shape.PAGES.classPathWithOurs(), ALWAYS, "server.features.static-content.path.0.context=/health")) {
            assertThat(server.get("/health/other.html").body()).contains("Another page.");
            assertThat(server.output())
                    .contains("healthpoint: not served: /health belongs to static content of ", REMEDY);
        }
    }

    @Test
    void aServiceAndARouteOfTheWebServerKeepTheirPaths() throws IOException {
        Path sample = Path.of(System.getProperty("it.sources"), "samples/helidon/service");
        Path classes = Path.of(System.getProperty("it.work"), "service");
        Files.createDirectories(classes.resolve("META-INF"));
        Files.copy(
                sample.resolve("resources/META-INF/beans.xml"),
                classes.resolve("META-INF/beans.xml"),
                StandardCopyOption.REPLACE_EXISTING);
        String others = Shape.RESOURCES.classPathWithOurs();
        String classPath = HelidonJdk.compile(sample, classes, others) + File.pathSeparator + others;

        try (Helidon server = Helidon.start(classPath, ALWAYS)) {
            assertThat(server.get("/health").body()).isEqualTo("the application's own service");
            assertThat(server.output())
                    .contains("healthpoint: not served: /health belongs to app.OwnService with @RoutingPath" + REMEDY);
        }
        try (Helidon server = Helidon.start(classPath, ALWAYS, "healthpoint.path=status")) {
            assertThat(server.get("/status/own").body()).isEqualTo("the application's own route");
            assertThat(server.get("/status/bad").body()).contains("as ever");
        }
    }
}
