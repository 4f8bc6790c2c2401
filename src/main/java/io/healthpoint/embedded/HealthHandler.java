package io.healthpoint.embedded;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
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
        CompletableFuture<Answer> answer = endpoint.answer(request(context));
        return answer.isDone() ? RestExchange.response(answer.join()) : later(answer);
    }

    private Request request(ContainerRequestContext context) {
        SentRequest sent = (SentRequest) Objects.requireNonNull(context.getProperty(SentRequest.NAME));
        return new Request(
                context.getMethod(),
                mount.below(RequestPath.of(sent.path())),
                sent.query(),
                sent.accept(),
                RestExchange.caller(context.getHeaders(), sent.address(), context.getSecurityContext()));
    }

    // Jersey suspends a request whose response has a stage as its entity: no thread of the server waits.
    private static Response later(CompletableFuture<Answer> answer) {
        return Response.ok(answer.thenApply(RestExchange::response)).build();
    }
}
