package io.healthpoint.vertx;

import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import java.util.Optional;

/** Finds what the application itself has at a path: a route, an annotated class, or a page. */
final class RouteOwner {

    private RouteOwner() {}

    /** Who it is, in words. */
    static Optional<String> of(Mount mount, Router router, TakenPaths taken) {
        return route(mount, router).or(() -> taken.ownerOf(mount)).or(() -> page(mount));
    }

    // A route for every path, or with a parameter there, was not meant for this one.
    private static Optional<String> route(Mount mount, Router router) {
        return router.getRoutes().stream()
                .map(Route::getPath)
                .filter(path -> path != null && mount.covers(RequestPath.of(path)))
                .findFirst()
                .map(path -> "the route " + path);
    }

    private static Optional<String> page(Mount mount) {
        String page = mount.segment() + "/index.html";
        return Optional.ofNullable(
                        Thread.currentThread().getContextClassLoader().getResource("META-INF/resources/" + page))
                .map(found -> "the page /" + page);
    }
}
