package io.healthpoint.embedded;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.rest.RestExchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.glassfish.jersey.process.Inflector;

/** Hands every request of the embedded server to the endpoint, without the cost of reflection and injection. */
final class HealthHandler implements Inflector<ContainerRequestContext, Response> {

    private final Endpoint endpoint;
    private final Mount mount;

    HealthHandler(Endpoint endpoint) {
        this.endpoint = endpoint;
        this.mount = endpoint.mount();
    }

    @Override
    public Response apply(ContainerRequestContext context) {
        CompletableFuture<Answer> answer = endpoint.answer(RestExchange.request(
                context.getMethod(),
                mount.below(context.getUriInfo().getRequestUri().getRawPath()),
                context.getUriInfo(),
                context.getHeaders(),
                (String) context.getProperty(LenientRequests.ACCEPTED),
                Objects.toString(context.getProperty(LenientRequests.ADDRESS), ""),
                context.getSecurityContext()));
        return answer.isDone() ? RestExchange.response(answer.join()) : later(answer);
    }

    // Jersey suspends a request whose response has a stage as its entity: no thread of the server waits.
    private static Response later(CompletableFuture<Answer> answer) {
        return Response.ok(answer.thenApply(RestExchange::response)).build();
    }
}
