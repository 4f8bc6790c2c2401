package io.healthpoint.vertx;

import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.endpoint.WholeMount;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.lang.model.declarations.ClassInfo;
import jakarta.inject.Singleton;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import java.util.Map;

/**
 * Mounts the endpoint where the application has a router of Quarkus. What does it becomes a bean here and not by an annotation:
 * a container that finds it where no router is would miss its types, and say so.
 */
@SkipIfPortableExtensionPresent(HealthpointExtension.class)
public class VertxExtension implements BuildCompatibleExtension {

    private final AnnotatedPaths paths = new AnnotatedPaths();

    /** For the container. */
    public VertxExtension() {}

    /**
     * Notes which paths the application has. The annotations are names to the build; their APIs may be absent.
     *
     * @param type one of its classes
     */
    @Enhancement(
            types = Object.class,
            withSubtypes = true,
            withAnnotations = {ApplicationPath.class, Path.class, WebServlet.class})
    public void note(ClassInfo type) {
        paths.add(type);
    }

    /**
     * Waits for the router.
     *
     * @param mount no bean otherwise
     */
    @Enhancement(types = RouterMount.class)
    public void waitForRouter(ClassConfig mount) {
        if (WholeMount.isOnRouter()) {
            mount.addAnnotation(Singleton.class);
        }
    }

    /**
     * Goes out of service as soon as the application is told to stop, if it serves on for a while
     * ({@code quarkus.shutdown.delay}).
     *
     * @param components take in who does
     */
    @Synthesis
    @SuppressWarnings("unchecked") // whatever the event is, nobody looks into it
    public void drain(SyntheticComponents components) {
        try {
            Class<Object> delay = (Class<Object>) Class.forName("io.quarkus.runtime.ShutdownDelayInitiatedEvent");
            components.addObserver(delay).observeWith(Draining.class);
        } catch (ClassNotFoundException noSuchDelay) {
            // Then ready goes down when the application stops.
        }
    }

    /**
     * Hands on what was noted.
     *
     * @param components takes it
     */
    @Synthesis
    public void handOn(SyntheticComponents components) {
        Map<String, String> owners = paths.owners();
        components
                .addBean(TakenPaths.class)
                .type(TakenPaths.class)
                .withParam(TakenPathsOfBuild.PATHS, owners.keySet().toArray(String[]::new))
                .withParam(TakenPathsOfBuild.OWNERS, owners.values().toArray(String[]::new))
                .createWith(TakenPathsOfBuild.class);
    }
}
