package io.healthpoint.bench.server;

import io.healthpoint.embedded.EmbeddedServer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.CDI;

/** Ours on the server of its own, with the checks of the class path: {@code HealthpointServer PORT}. */
public final class HealthpointServer {

    private HealthpointServer() {}

    public static void main(String... arguments) throws Exception {
        System.setProperty("healthpoint.embedded.host", "127.0.0.1");
        System.setProperty("healthpoint.embedded.port", arguments[0]);
        SeContainerInitializer.newInstance().initialize();
        EmbeddedServer.start(CDI.current());
    }
}
