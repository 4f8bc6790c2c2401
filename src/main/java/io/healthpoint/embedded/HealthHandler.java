package io.healthpoint.embedded;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.rest.RestExchange;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletableFuture;
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
        CompletableFuture<Answer> answer = endpoint.answer(RestExchange.request(
                context.getMethod(),
                below(context.getUriInfo().getRequestUri().getRawPath()),
                context.getUriInfo(),
                context.getHeaders(),
                context.getSecurityContext()));
        return answer.isDone() ? RestExchange.response(answer.join()) : later(answer);
    }

    // Jersey suspends a request whose response has a stage as its entity: no thread of the server waits.
    private static Response later(CompletableFuture<Answer> answer) {
        return Response.ok(answer.thenApply(RestExchange::response)).build();
    }

    // A doubled slash at the front is what clients send that join a base URL and a path. What lies beside the endpoint
    // is
    // answered as what leads nowhere below it.
    private String below(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        int end = start + segment.length();
        boolean ours = path.startsWith(segment, start) && (path.length() == end || path.charAt(end) == '/');
        return ours ? path.substring(end) : "//";
    }
}
