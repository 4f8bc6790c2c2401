package io.healthpoint.bench.server;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** An application on Jersey and Grizzly: a resource for health and another. */
final class JerseyServer {

    private JerseyServer() {}

    /** What the application is there for. */
    @Path("/other/")
    public static class Other {
        @GET
        @Produces("application/json")
        public byte[] get() {
            return "{}".getBytes(StandardCharsets.UTF_8);
        }
    }

    static void start(String port, Object health) {
        ResourceConfig config = new ResourceConfig()
                .register(health)
                .register(new Other())
                .property("jersey.config.server.wadl.disableWadl", true);
        GrizzlyHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:" + port + "/"), config, true);
    }
}
