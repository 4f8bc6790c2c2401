package io.healthpoint.bench.server;

import io.healthpoint.rest.HealthResource;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.ws.rs.Path;

/** Ours inside an application of JAX-RS that has another resource too: {@code MountedServer PORT}. */
public final class MountedServer {

    private MountedServer() {}

    /** The application mounts it. */
    @Path("/health")
    public static class Health {
        private final HealthResource health;

        Health(HealthResource health) {
            this.health = health;
        }

        @Path("/")
        public HealthResource health() {
            return health;
        }
    }

    public static void main(String... arguments) {
        SeContainer container = SeContainerInitializer.newInstance().initialize();
        JerseyServer.start(
                arguments[0], new Health(container.select(HealthResource.class).get()));
    }
}
