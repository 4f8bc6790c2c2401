package io.healthpoint.it.quarkus.app;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** The application's own page, by a route. */
@ApplicationScoped
public class Pages {

    void route(@Observes Router router) {
        router.get("/greeting").handler(context -> context.end("hello"));
    }
}
