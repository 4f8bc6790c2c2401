package io.healthpoint.helidon;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Optional;

/** Finds a service of Helidon's web server that the application has at the path, by {@code @RoutingPath}. */
final class ServiceOwner {

    private ServiceOwner() {}

    /** Who it is, in words. */
    static Optional<String> of(Mount mount, BeanManager beans, Configuration configuration) {
        try {
            return beans.getBeans(Call.type("io.helidon.webserver.http.HttpService"), Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .filter(type -> mount.covers(RequestPath.of(path(type, configuration))))
                    .findFirst()
                    .map(type -> type.getName() + " with @RoutingPath");
        } catch (ClassNotFoundException absent) {
            return Optional.empty();
        }
    }

    private static String path(Class<?> type, Configuration configuration) {
        return configuration
                .value(type.getName() + ".routing-path.path")
                .or(() -> annotated(type))
                .orElse("/");
    }

    private static Optional<String> annotated(Class<?> type) {
        try {
            Class<? extends Annotation> path =
                    Call.type("io.helidon.microprofile.server.RoutingPath").asSubclass(Annotation.class);
            Annotation annotation = type.getAnnotation(path);
            return annotation == null
                    ? Optional.empty()
                    : Optional.of((String) new Call(path.getMethod("value")).on(annotation));
        } catch (ReflectiveOperationException unknown) {
            return Optional.empty();
        }
    }
}
