package io.healthpoint.helidon;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import io.healthpoint.rest.ResourcePaths;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Configurable;
import java.util.Collection;
import java.util.Optional;

/** Finds what the application's JAX-RS has at the path: an {@code Application} there, or one at the root with a resource there. */
final class JaxRsOwner {

    private static final String EXTENSION = "io.helidon.microprofile.server.JaxRsCdiExtension";
    private static final String APPLICATION = "io.helidon.microprofile.server.JaxRsApplication";

    private JaxRsOwner() {}

    /** Who it is, in words. */
    static Optional<String> of(Mount mount, HelidonServer server, Configuration configuration) {
        return server.extension(EXTENSION)
                .flatMap(extension -> ((Collection<?>) call(EXTENSION, "applicationsToRun", extension))
                        .stream()
                                .flatMap(application -> of(mount, application, configuration).stream())
                                .findFirst());
    }

    private static Optional<String> of(Mount mount, Object application, Configuration configuration) {
        Optional<Class<?>> type = type(application);
        RequestPath root =
                RequestPath.of(type.flatMap(found -> root(found, configuration)).orElse("/"));
        if (mount.covers(root)) {
            return type.map(found -> found.getName() + " with @ApplicationPath");
        }
        return root.segments().isEmpty() ? resource(mount, application) : Optional.empty();
    }

    private static Optional<String> resource(Mount mount, Object application) {
        Configurable<?> resources = (Configurable<?>) call(APPLICATION, "resourceConfig", application);
        return ResourcePaths.owner(mount, resources.getConfiguration()).map(type -> type.getName() + " with @Path");
    }

    private static Optional<Class<?>> type(Object application) {
        return ((Optional<?>) call(APPLICATION, "applicationClass", application)).map(type -> (Class<?>) type);
    }

    // Helidon lets the configuration move an application.
    private static Optional<String> root(Class<?> type, Configuration configuration) {
        return configuration.value(type.getName() + ".routing-path.path").or(() -> Optional.ofNullable(
                        type.getAnnotation(ApplicationPath.class))
                .map(ApplicationPath::value));
    }

    private static Object call(String type, String method, Object target) {
        try {
            return Call.of(type, method).on(target);
        } catch (ReflectiveOperationException unknown) {
            throw new IllegalStateException(unknown);
        }
    }
}
