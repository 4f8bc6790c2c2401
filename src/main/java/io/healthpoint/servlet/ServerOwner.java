package io.healthpoint.servlet;

import jakarta.servlet.ServletContext;
import java.util.Optional;

/**
 * Finds what the server itself has at a path and never says: Open Liberty's {@code mpHealth} answers at {@code /health} of the
 * root before any application is asked.
 */
final class ServerOwner {

    private ServerOwner() {}

    /** Who it is, in words. */
    static Optional<String> of(String path, ServletContext context) {
        boolean atRoot = context.getContextPath().replace("/", "").isEmpty();
        return atRoot && path.equals("/health") && isLibertyWithHealth(context)
                ? Optional.of("the feature mpHealth of the server")
                : Optional.empty();
    }

    private static boolean isLibertyWithHealth(ServletContext context) {
        String server = context.getServerInfo();
        return server != null && server.contains("Liberty") && serverHasHealth();
    }

    // The feature is what makes the API visible; an application that brings it says nothing of the server.
    private static boolean serverHasHealth() {
        ClassLoader ours = ServerOwner.class.getClassLoader();
        try {
            return Class.forName("org.eclipse.microprofile.health.HealthCheck", false, ours)
                            .getClassLoader()
                    != ours;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
