package io.healthpoint.embedded;

import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.rest.RestExchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.glassfish.jersey.process.Inflector;

/** Hands every request of the embedded server to the endpoint, without the cost of reflection and injection. */
final class HealthHandler implements Inflector<ContainerRequestContext, Response> {

    private final Endpoint endpoint;
    private final String segment;

    HealthHandler(Endpoint endpoint, String segment) {
        this.endpoint = endpoint;
        this.segment = segment;
    }

    @Override
    public Response apply(ContainerRequestContext context) {
        // A doubled slash at the front is what clients send that join a base URL and a path.
        String path = context.getUriInfo().getRequestUri().getRawPath().replaceFirst("^/+", "");
        boolean ours = path.equals(segment) || path.startsWith(segment + "/");
        // What lies beside the endpoint is answered as what leads nowhere below it.
        String below = ours ? path.substring(segment.length()) : "//";
        return RestExchange.response(endpoint.answer(RestExchange.request(
                context.getMethod(), below, context.getUriInfo(), context.getHeaders(), context.getSecurityContext())));
    }
}
