package app;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.net.URI;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;

/** The user's own server, with JAX-RS and without servlets; nothing in it mentions health. */
public final class Start {

    private Start() {}

    public static void main(String... arguments) throws InterruptedException {
        try (SeContainer container = SeContainerInitializer.newInstance().initialize()) {
            HttpServer server = GrizzlyHttpServerFactory.createHttpServer(
                    URI.create("http://127.0.0.1:0/api/"), new ResourceConfig(Api.class));
            int port = server.getListeners().iterator().next().getPort();
            System.out.println("healthpoint: serving http://127.0.0.1:" + port + "/api/health/");
            Thread.currentThread().join();
        }
    }
}
