package io.healthpoint.servlet;

import io.healthpoint.endpoint.Glance;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.AnnotatedElement;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the application's JAX-RS has at a path: an {@code Application} there, or one at the root with a resource there.
 * A resource with a template that would match, such as <code>{any}</code>, does not own it: nobody meant this path by it.
 */
final class JaxRsOwner {

    private JaxRsOwner() {}

    /** Who it is, in words. Without JAX-RS there are no types, and nothing of its API is linked. */
    static Optional<String> of(String path, @Nullable Set<Class<?>> types, ServletContext context) {
        return types == null || types.isEmpty()
                ? Optional.empty()
                : application(path, types).or(() -> resource(path, types, context));
    }

    private static Optional<String> application(String path, Set<Class<?>> types) {
        return types.stream()
                .filter(type -> rootOf(type).filter(path::equals).isPresent())
                .findFirst()
                .map(type -> type.getName() + " with @ApplicationPath");
    }

    private static Optional<String> resource(String path, Set<Class<?>> types, ServletContext context) {
        boolean atRoot = types.stream()
                        .anyMatch(type -> rootOf(type).filter(String::isEmpty).isPresent())
                || servletRoots(context).anyMatch(String::isEmpty);
        return types.stream()
                .filter(type -> atRoot && !type.isInterface() && isAt(path, type))
                .findFirst()
                .map(type -> type.getName() + " with @Path");
    }

    private static boolean isAt(String path, Class<?> type) {
        return paths(type).map(JaxRsOwner::normal).anyMatch(at -> at.equals(path) || at.startsWith(path + "/"));
    }

    // Of the resource itself and of its methods.
    private static Stream<String> paths(Class<?> type) {
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

    private static Optional<String> rootOf(Class<?> type) {
        return Glance.at(type, () -> Optional.ofNullable(type.getAnnotation(ApplicationPath.class))
                .map(annotation -> normal(annotation.value())));
    }

    // Jakarta RESTful Web Services 3.1, section 2.3.2: without a subclass, the servlet has the name of Application.
    private static Stream<String> servletRoots(ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> Application.class.getName().equals(servlet.getName()))
                .map(ServletRegistration::getMappings)
                .flatMap(Collection::stream)
                .map(JaxRsOwner::normal);
    }

    // "/health/*", "health/" and "health" are one and the same; the root is empty.
    private static String normal(String path) {
        String bare = path.replaceAll("^/+|/*\\*?$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
