package io.healthpoint.rest;

import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import io.healthpoint.endpoint.WholeMount;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.core.MultivaluedMap;

/**
 * The mount where JAX-RS runs without servlets: found by {@code ServiceLoader} (Jakarta RESTful Web Services 3.1, section
 * 4.1.2, {@code jakarta.ws.rs.loadServices}), it answers below the path of the application's own {@code Application}.
 *
 * <p>It stands back where another mount serves: that of servlets, of Helidon or of a router; and where a resource of the application has the
 * path. A filter cannot be suspended, so its thread waits while checks run, as long as the deadline of an answer at most.
 */
@ConstrainedTo(RuntimeType.SERVER)
public class HealthFeature implements Feature {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    /** For the runtime. */
    public HealthFeature() {}

    @Override
    public boolean configure(FeatureContext context) {
        if (isServedElsewhere() || !hasCdi()) {
            return false;
        }
        Endpoint endpoint = CDI.current().select(Endpoint.class).get();
        Mount mount = endpoint.mount();
        if (!mount.isPublic()) {
            return false; // CDI tells that the application has started
        }
        if (isTaken(mount, context.getConfiguration())) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: not served: /" + mount.segment() + " belongs to a resource of the application, which"
                            + " keeps it; set healthpoint.path to a name that is free");
            return false;
        }
        context.register(new Answering(endpoint, mount));
        endpoint.serves();
        LOGGER.log(System.Logger.Level.INFO, "healthpoint: served at /" + mount.segment() + "/");
        return true;
    }

    private static boolean isServedElsewhere() {
        return WholeMount.isOnHelidon() || WholeMount.isOnRouter() || Servlets.arePresent();
    }

    private static boolean hasCdi() {
        try {
            CDI.current();
            return true;
        } catch (IllegalStateException | LinkageError absent) {
            return false;
        }
    }

    static boolean isTaken(Mount mount, Configuration configuration) {
        return ResourcePaths.owner(mount, configuration).isPresent();
    }

    // Before matching: the application has no resource there, and its own filters are not meant for this.
    @PreMatching
    private record Answering(Endpoint endpoint, Mount mount) implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext context) {
            RequestPath path = RequestPath.of(context.getUriInfo().getPath(false));
            if (mount.covers(path)) {
                Request request = request(mount.below(path), context);
                context.abortWith(RestExchange.response(endpoint.answer(request).join()));
            }
        }

        private static Request request(RequestPath path, ContainerRequestContext context) {
            MultivaluedMap<String, String> headers = context.getHeaders();
            return new Request(
                    context.getMethod(),
                    path,
                    context.getUriInfo().getRequestUri().getRawQuery(),
                    RestExchange.accepted(headers),
                    RestExchange.caller(headers, "", context.getSecurityContext()));
        }
    }
}
