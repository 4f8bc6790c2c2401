package io.healthpoint.vertx;

import io.healthpoint.endpoint.Answer;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.threads.Threads;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Hands requests to the endpoint, each on a thread of this library. Thread-safe. */
final class HealthRoute {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final Answer GONE = Answer.empty(503);

    // After the routes that have a path, before what would take any: JAX-RS, servlets, static pages.
    private static final int BEFORE_THE_GENERAL = 1000;

    private final Mount mount;
    private final Supplier<Endpoint> endpoint;
    private final Supplier<Threads> threads;

    HealthRoute(Mount mount, Supplier<Endpoint> endpoint, Supplier<Threads> threads) {
        this.mount = mount;
        this.endpoint = endpoint;
        this.threads = threads;
    }

    void on(Router router) {
        // For every path, because the endpoint is the judge of what a path is: escapes, double slashes, parameters.
        router.route()
                .order(BEFORE_THE_GENERAL)
                .handler(this::handle)
                .failureHandler(new StrangeCredentials(mount)::handle);
    }

    private void handle(RoutingContext context) {
        if (!new RoutedRequest(context, mount).isForUs()) {
            context.next();
            return;
        }
        context.request().resume(); // a body that nobody reads would hold up the next request of the connection
        try {
            threads.get().execute(() -> answer(context));
        } catch (RuntimeException | LinkageError stoppingOrExhausted) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot answer", stoppingOrExhausted);
            write(GONE, context);
        }
    }

    private void answer(RoutingContext context) {
        CompletableFuture<Void> unused = asked(context)
                .exceptionally(failure -> {
                    LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: cannot answer", failure);
                    return GONE;
                })
                .thenAccept(answer -> write(answer, context));
    }

    private CompletableFuture<Answer> asked(RoutingContext context) {
        try {
            return endpoint.get().answer(new RoutedRequest(context, mount).read());
        } catch (RuntimeException | LinkageError stopping) {
            return CompletableFuture.failedFuture(stopping);
        }
    }

    // The router has it written by the thread that the connection belongs to.
    private static void write(Answer answer, RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.putHeader("Content-Length", String.valueOf(answer.body().length));
        if (context.request().method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(answer.body()));
        }
    }
}
