package io.healthpoint.vertx;

import io.healthpoint.endpoint.Mount;
import io.quarkus.security.AuthenticationFailedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * Gives a request whose credentials Quarkus does not know another try without them: they may be those of the settings, and
 * wrong ones make nobody but a stranger. Quarkus refuses such a request before any route sees it.
 *
 * <p>The request goes the whole way again, so that what the application demands at this path holds for a stranger too.
 */
final class StrangeCredentials {

    private static final String SENT = "io.healthpoint.authorization";

    private final Mount mount;

    StrangeCredentials(Mount mount) {
        this.mount = mount;
    }

    /** The headers that the client has sent. */
    static List<String> asSent(RoutingContext context) {
        List<String> kept = context.get(SENT);
        return kept != null ? kept : context.request().headers().getAll(HttpHeaders.AUTHORIZATION);
    }

    void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean strange = context.failure() instanceof AuthenticationFailedException
                && context.get(SENT) == null
                && request.headers().contains(HttpHeaders.AUTHORIZATION)
                && new RoutedRequest(context, mount).isForUs();
        if (!strange) {
            context.next();
            return;
        }
        context.put(SENT, List.copyOf(asSent(context)));
        request.headers().remove(HttpHeaders.AUTHORIZATION);
        context.response().setStatusCode(200);
        context.reroute(request.query() == null ? request.path() : request.path() + '?' + request.query());
    }
}
