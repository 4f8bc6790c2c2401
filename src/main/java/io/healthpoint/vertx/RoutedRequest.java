package io.healthpoint.vertx;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.Request;
import io.healthpoint.endpoint.RequestPath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request as the router has it.
 *
 * @param context of the request
 * @param mount that may be meant
 */
record RoutedRequest(RoutingContext context, Mount mount) {

    boolean isForUs() {
        return mount.covers(path());
    }

    /** The same for the endpoint. */
    Request read() {
        HttpServerRequest request = context.request();
        return new Request(request.method().name(), mount.below(path()), request.query(), accepted(), caller());
    }

    // Below the root of the application; without a root path the router is mounted nowhere.
    private RequestPath path() {
        String sent = Objects.requireNonNullElse(context.request().path(), "");
        return RequestPath.of(sent).below(Objects.requireNonNullElse(context.mountPoint(), ""));
    }

    private @Nullable String accepted() {
        List<String> all = context.request().headers().getAll("Accept");
        return all.isEmpty() ? null : String.join(",", all);
    }

    private Caller caller() {
        List<String> authorization = StrangeCredentials.asSent(context);
        return new Caller(authorization, new QuarkusIdentity(context, authorization), connection());
    }

    private Connection connection() {
        HttpServerRequest request = context.request();
        String address = request.remoteAddress() == null
                ? ""
                : String.valueOf(request.remoteAddress().hostAddress());
        return new Connection(
                address, request.isSSL(), name -> request.headers().getAll(name));
    }
}
