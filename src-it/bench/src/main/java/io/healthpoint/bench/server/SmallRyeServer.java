package io.healthpoint.bench.server;

import io.smallrye.health.SmallRyeHealth;
import io.smallrye.health.SmallRyeHealthReporter;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;

/** SmallRye Health behind Jersey, with the checks of the class path: {@code SmallRyeServer PORT}. */
public final class SmallRyeServer {

    private SmallRyeServer() {}

    /** All checks, and the group that has none here. */
    @Path("/health/")
    @Produces("application/json")
    public static class Health {
        private final SmallRyeHealthReporter reporter;

        Health(SmallRyeHealthReporter reporter) {
            this.reporter = reporter;
        }

        @GET
        public Response all() {
            return response(reporter.getHealth());
        }

        @GET
        @Path("ready")
        public Response ready() {
            return response(reporter.getReadiness());
        }

        private Response response(SmallRyeHealth health) {
            ByteArrayOutputStream body = new ByteArrayOutputStream(1024);
            reporter.reportHealth(body, health);
            return Response.status(health.isDown() ? 503 : 200)
                    .header("Cache-Control", "no-store")
                    .entity(body.toByteArray())
                    .build();
        }
    }

    public static void main(String... arguments) {
        SeContainer container = SeContainerInitializer.newInstance().initialize();
        JerseyServer.start(
                arguments[0],
                new Health(container.select(SmallRyeHealthReporter.class).get()));
    }
}
