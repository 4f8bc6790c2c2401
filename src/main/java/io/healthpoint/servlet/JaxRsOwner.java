package io.healthpoint.servlet;

import io.healthpoint.endpoint.Glance;
import io.healthpoint.rest.ResourcePaths;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what the application's JAX-RS has at a path: an {@code Application} there, or one at the root with a resource there.
 * A resource with a template that would match, such as <code>{any}</code>, does not own it: nobody meant this path by it.
 */
final class JaxRsOwner {

    private JaxRsOwner() {}

    /** Who it is, in words. Nothing of the API of JAX-RS is linked before it is known to be there. */
    static Optional<String> of(String path, JaxRsClasses classes, ServletContext context) {
        return isPresent() ? of(path, classes.ofApplication(), classes::ofLibraries, context) : Optional.empty();
    }

    private static boolean isPresent() {
        try {
            Class.forName("jakarta.ws.rs.Path", false, JaxRsOwner.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }

    // Libraries are large: they are looked through only where the application's own classes do not say where JAX-RS is,
    // or
    // where it is at the root and a resource in one of them would have the path.
    private static Optional<String> of(
            String path, Set<Class<?>> own, Supplier<Set<Class<?>>> ofLibraries, ServletContext context) {
        Set<Class<?>> types = roots(own, context).isEmpty() ? union(own, ofLibraries.get()) : own;
        Optional<String> application = application(path, types);
        return application.isPresent() || !roots(types, context).contains("")
                ? application
                : resource(path, types).or(() -> resource(path, ofLibraries.get()));
    }

    private static Set<Class<?>> union(Set<Class<?>> some, Set<Class<?>> others) {
        return Stream.of(some, others).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> application(String path, Set<Class<?>> types) {
        return types.stream()
                .filter(type -> rootOf(type).filter(path::equals).isPresent())
                .findFirst()
                .map(type -> type.getName() + " with @ApplicationPath");
    }

    private static Set<String> roots(Set<Class<?>> types, ServletContext context) {
        return Stream.concat(types.stream().flatMap(type -> rootOf(type).stream()), servletRoots(context))
                .collect(Collectors.toSet());
    }

    private static Optional<String> resource(String path, Set<Class<?>> types) {
        return types.stream()
                .filter(type -> !type.isInterface() && isAt(path, type))
                .findFirst()
                .map(type -> type.getName() + " with @Path");
    }

    private static boolean isAt(String path, Class<?> type) {
        return ResourcePaths.of(type)
                .map(JaxRsOwner::normal)
                .anyMatch(at -> at.equals(path) || at.startsWith(path + "/"));
    }

    private static Optional<String> rootOf(Class<?> type) {
        return Glance.at(type, () -> Optional.ofNullable(type.getAnnotation(ApplicationPath.class))
                .map(annotation -> normal(annotation.value())));
    }

    private static Stream<String> servletRoots(ServletContext context) {
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> isApplication(servlet.getName(), context.getClassLoader()))
                .map(ServletRegistration::getMappings)
                .flatMap(Collection::stream)
                .map(JaxRsOwner::normal);
    }

    // Jakarta RESTful Web Services 3.1, section 2.3.2: the servlet is named after the subclass, or after Application.
    private static boolean isApplication(String name, ClassLoader loader) {
        try {
            return Application.class.isAssignableFrom(Class.forName(name, false, loader));
        } catch (ClassNotFoundException | LinkageError another) {
            return false;
        }
    }

    // "/health/*", "health/" and "health" are one and the same; the root is empty.
    private static String normal(String path) {
        String bare = path.replaceAll("^/+|/*\\*?$", "");
        return bare.isEmpty() ? "" : "/" + bare;
    }
}
