package io.healthpoint.embedded;

import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.ports.ListenAddress;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.glassfish.grizzly.http.server.HttpHandler;
import org.glassfish.grizzly.http.server.HttpServer;
import org.glassfish.grizzly.http.server.NetworkListener;
import org.glassfish.grizzly.http.server.ServerConfiguration;
import org.glassfish.jersey.grizzly2.httpserver.GrizzlyHttpContainer;
import org.glassfish.jersey.server.ContainerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import org.glassfish.jersey.server.model.Resource;

/**
 * The endpoint on a port of its own: Jersey on Grizzly.
 *
 * <p>Listens at {@code healthpoint.embedded.host} and {@code healthpoint.embedded.port}, whatever {@code healthpoint.mount}
 * says: who starts it wants it. {@link Main} does not, where that is false.
 */
public final class EmbeddedServer implements AutoCloseable {

    // What HTTP clients may send as one header: more than any login that is looked at.
    private static final int MAX_HEADERS = 64 * 1024;

    private final HttpServer server;
    private final URI uri;

    private EmbeddedServer(HttpServer server, URI uri) {
        this.server = server;
        this.uri = uri;
    }

    /**
     * Starts to listen.
     *
     * @param container the running CDI container with the checks in it
     * @return the running server
     * @throws IOException where the address cannot be listened at, such as a port in use
     */
    public static EmbeddedServer start(CDI<Object> container) throws IOException {
        Endpoint endpoint = container.select(Endpoint.class).get();
        ListenAddress address =
                ListenAddress.of(container.select(Settings.class).get().embedded());
        HttpServer server = server(endpoint, address);
        try {
            server.start();
            endpoint.serves();
            return new EmbeddedServer(
                    server, address.uri(port(server), "/" + endpoint.mount().segment() + "/"));
        } catch (IOException | RuntimeException | Error failure) {
            server.shutdownNow(); // its threads would keep the process
            throw failure;
        }
    }

    /**
     * Returns where the endpoint is.
     *
     * @return with the real port where any free one was asked for
     */
    public URI uri() {
        return uri;
    }

    /** Takes no more requests, finishes those under way, for a second at most, and ends its threads. */
    @Override
    public void close() {
        try {
            server.shutdown(1, TimeUnit.SECONDS).get(2, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException stuck) {
            server.shutdownNow();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            server.shutdownNow();
        }
    }

    private static HttpServer server(Endpoint endpoint, ListenAddress address) {
        HttpServer server = new HttpServer();
        server.addListener(listener(address));
        ServerConfiguration configuration = server.getServerConfiguration();
        configuration.addHttpHandler(new LenientRequests(jersey(new HealthHandler(endpoint))), "/");
        configuration.setPassTraceRequest(true);
        // What fails before the endpoint is reached must not show how.
        configuration.setDefaultErrorPageGenerator((request, status, reason, description, exception) -> "{}");
        return server;
    }

    private static int port(HttpServer server) {
        return server.getListeners().stream()
                .mapToInt(NetworkListener::getPort)
                .findFirst()
                .orElseThrow();
    }

    private static NetworkListener listener(ListenAddress address) {
        NetworkListener listener = new NetworkListener("healthpoint", address.host(), address.port());
        listener.setMaxHttpHeaderSize(MAX_HEADERS);
        return listener;
    }

    private static HttpHandler jersey(HealthHandler handler) {
        Resource.Builder everything = Resource.builder("/");
        everything.addMethod("GET").handledBy(handler);
        ResourceConfig config = new ResourceConfig()
                .registerResources(everything.build())
                .register(new OtherMethods(handler))
                .property(ServerProperties.WADL_FEATURE_DISABLE, true)
                // Providers that lie on the class path are for the application's resources, and none of those is here.
                .property(ServerProperties.FEATURE_AUTO_DISCOVERY_DISABLE, true)
                .property(ServerProperties.METAINF_SERVICES_LOOKUP_DISABLE, true);
        return ContainerFactory.createContainer(GrizzlyHttpContainer.class, config);
    }

    // Jersey answers other methods by itself, so these are taken before it looks for a resource.
    @PreMatching
    private record OtherMethods(HealthHandler handler) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext context) {
            if (!context.getMethod().equals("GET") && !context.getMethod().equals("HEAD")) {
                context.abortWith(handler.apply(context));
            }
        }
    }
}
