package io.healthpoint.vertx;

import io.healthpoint.endpoint.RequestPath;
import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** Reads the path of a request below the root of the application. */
final class RouterPath {

    private RouterPath() {}

    // Without a root path the router is mounted nowhere.
    static RequestPath of(RoutingContext context) {
        String sent = Objects.requireNonNullElse(context.request().path(), "");
        return RequestPath.of(sent).below(Objects.requireNonNullElse(context.mountPoint(), ""));
    }
}
