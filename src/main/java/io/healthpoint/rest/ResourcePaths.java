package io.healthpoint.rest;

import io.healthpoint.endpoint.Glance;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.RequestPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the resources of an application are, below the path of its {@code Application}. */
public final class ResourcePaths {

    private ResourcePaths() {}

    /**
     * Finds a resource that has the endpoint's path, by itself or by one of its methods. A template that would match does not:
     * nobody meant this path by it.
     *
     * @param mount where the endpoint is
     * @param configuration the application's, with its resources
     * @return the resource's class; empty where the path is free
     */
    public static Optional<Class<?>> owner(Mount mount, Configuration configuration) {
        return Stream.<Class<?>>concat(
                        configuration.getClasses().stream(),
                        configuration.getInstances().stream().map(Object::getClass))
                .filter(type -> of(type).map(RequestPath::of).anyMatch(mount::covers))
                .findFirst();
    }

    /**
     * Finds where a resource is: its own path, and that with the path of each of its methods after it.
     *
     * @param type any class
     * @return as written, with slashes or without; empty where it has no path of its own
     */
    public static Stream<String> of(Class<?> type) {
        return pathOf(type).stream()
                .flatMap(own ->
                        Stream.concat(Stream.of(own), below(type).stream().map(path -> own + "/" + path)));
    }

    private static List<String> below(Class<?> type) {
        return Glance.at(
                        type,
                        () -> Optional.of(Stream.of(type.getMethods())
                                .flatMap(method -> pathOf(method).stream())
                                .toList()))
                .orElse(List.of());
    }

    private static Optional<String> pathOf(AnnotatedElement element) {
        return Glance.at(element, () -> Optional.ofNullable(element.getAnnotation(Path.class))
                .map(Path::value));
    }
}
