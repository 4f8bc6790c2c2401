package io.healthpoint.vertx;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.settings.SettingsReader;
import io.healthpoint.threads.Threads;
import io.vertx.ext.web.Router;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Mounts the endpoint when the router is there, unless the application itself owns the path. See {@link VertxExtension}. */
public class RouterMount {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    // After the application's own observers, so that all its routes are known.
    private static final int LAST = 10_000;

    private final TakenPaths taken;
    private final Instance<Endpoint> endpoint;
    private final Instance<Threads> threads;

    /**
     * Mounts what is made when the first request comes, or the application has started.
     *
     * @param taken paths that classes of the application have
     * @param endpoint answers
     * @param threads where it does
     */
    @Inject
    public RouterMount(TakenPaths taken, Instance<Endpoint> endpoint, Instance<Threads> threads) {
        this.taken = taken;
        this.endpoint = endpoint;
        this.threads = threads;
    }

    void mount(@Observes @Priority(LAST) Router router) {
        Configuration configuration = Configuration.find();
        // What cannot be read stops the start, and is told there.
        Mount mount = Mount.of(SettingsReader.read(configuration, fault -> {}));
        if (mount.isPublic()) {
            mount(mount, router, configuration);
        }
    }

    private void mount(Mount mount, Router router, Configuration configuration) {
        String path = root(configuration) + '/' + mount.segment();
        RouteOwner.of(mount, router, taken)
                .ifPresentOrElse(owner -> tellOwner(path, owner), () -> serve(mount, router, path));
    }

    private static String root(Configuration configuration) {
        return configuration.value("quarkus.http.root-path").orElse("").replaceAll("/+$", "");
    }

    private void serve(Mount mount, Router router, String path) {
        new HealthRoute(mount, new Once<>(endpoint::get), new Once<>(threads::get)).on(router);
        LOGGER.log(System.Logger.Level.INFO, "healthpoint: served at " + path + "/");
    }

    private static void tellOwner(String path, String owner) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "healthpoint: not served: " + path + " belongs to " + owner
                        + ", which keeps it; set healthpoint.path to a name that is free");
    }
}
