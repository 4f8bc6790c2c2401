package io.healthpoint.helidon;

import io.healthpoint.Healthpoint;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Endpoint;
import io.healthpoint.endpoint.Glance;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Mounts the endpoint on the server of Helidon MP, if there is one, unless its path is somebody else's. The server starts and
 * stops in observers of its own, so what happens here has its place before or after those.
 */
public class HelidonExtension implements Extension {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    // ServerCdiExtension starts the server at PLATFORM_AFTER + 100, and stops it at PLATFORM_BEFORE, which is 0. Routes
    // that the
    // application's own observers make come first, and keep their paths.
    private static final int BEFORE_IT_STARTS = 4_099;
    private static final int AFTER_IT_HAS_STARTED = Integer.MAX_VALUE;
    private static final int BEFORE_IT_STOPS = -1;

    /** For the container. */
    public HelidonExtension() {}

    void observe(@Observes AfterBeanDiscovery event, BeanManager beans) {
        HelidonServer.find(beans).ifPresent(server -> observe(event, beans, server));
    }

    private static void observe(AfterBeanDiscovery event, BeanManager beans, HelidonServer server) {
        event.addObserverMethod()
                .observedType(Object.class)
                .addQualifier(Initialized.Literal.APPLICATION)
                .priority(BEFORE_IT_STARTS)
                .notifyWith(context -> mount(beans, server));
        event.addObserverMethod()
                .observedType(Object.class)
                .addQualifier(Initialized.Literal.APPLICATION)
                .priority(AFTER_IT_HAS_STARTED)
                .notifyWith(context -> find(Endpoint.class, beans).serves());
        event.addObserverMethod()
                .observedType(Object.class)
                .addQualifier(BeforeDestroyed.Literal.APPLICATION)
                .priority(BEFORE_IT_STOPS)
                .notifyWith(context -> goOutOfService(beans));
    }

    private static void mount(BeanManager beans, HelidonServer server) {
        Endpoint endpoint = find(Endpoint.class, beans);
        Mount mount = endpoint.mount();
        if (mount.isPublic()) {
            mount(endpoint, beans, server);
        }
    }

    private static void mount(Endpoint endpoint, BeanManager beans, HelidonServer server) {
        Mount mount = endpoint.mount();
        Configuration configuration = Configuration.find();
        Glance.at("Helidon's health", () -> OwnHealth.at(mount, server, configuration))
                .or(() -> Glance.at("services", () -> ServiceOwner.of(mount, beans, configuration)))
                .or(() -> Glance.at("static content", () -> StaticOwner.of(mount, configuration)))
                .or(() -> Glance.at("JAX-RS", () -> JaxRsOwner.of(mount, server, configuration)))
                .ifPresentOrElse(owner -> tellOwner(mount, owner), () -> serve(endpoint, server));
    }

    private static void serve(Endpoint endpoint, HelidonServer server) {
        String path = "/" + endpoint.mount().segment();
        try {
            new HealthRoute(endpoint).on(server.routing());
            LOGGER.log(System.Logger.Level.INFO, "healthpoint: served at " + path + "/");
        } catch (ReflectiveOperationException | LinkageError unknown) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: not served: this Helidon is not known, it has no " + unknown.getMessage()
                            + "; use a version that this library names");
        }
    }

    private static void tellOwner(Mount mount, String owner) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "healthpoint: not served: /" + mount.segment() + " belongs to " + owner + ", which keeps it;"
                        + " set healthpoint.path to a name that is free");
    }

    private static void goOutOfService(BeanManager beans) {
        find(Healthpoint.class, beans).drain();
        pause(find(Settings.class, beans).runs().drainDelay());
    }

    private static void pause(Duration delay) {
        try {
            TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T find(Class<T> type, BeanManager beans) {
        return beans.createInstance().select(type).get();
    }
}
