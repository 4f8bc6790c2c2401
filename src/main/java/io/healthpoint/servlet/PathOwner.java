package io.healthpoint.servlet;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Optional;
import java.util.Set;

/** Finds what the application itself has at a path: a servlet, or pages. */
final class PathOwner {

    private PathOwner() {}

    /** Who it is, in words. */
    static Optional<String> of(String path, ServletContext context) {
        return servlet(path, context).or(() -> pages(path, context));
    }

    private static Optional<String> servlet(String path, ServletContext context) {
        Set<String> taken = Set.of(path, path + "/", path + "/*");
        return context.getServletRegistrations().values().stream()
                .filter(servlet -> servlet.getMappings().stream().anyMatch(taken::contains))
                .map(ServletRegistration::getName)
                .findFirst()
                .map(name -> "the servlet \"" + name + '"');
    }

    private static Optional<String> pages(String path, ServletContext context) {
        Set<String> pages = context.getResourcePaths(path + "/");
        return pages == null || pages.isEmpty()
                ? Optional.empty()
                : Optional.of("the page " + pages.iterator().next());
    }
}
