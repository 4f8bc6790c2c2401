package io.healthpoint.endpoint;

/**
 * Mounts for a whole application, below no path of its JAX-RS and no servlet context: where one serves, those stand back, or
 * the endpoint would be there twice.
 */
public final class WholeMount {

    private WholeMount() {}

    /**
     * Tells whether the runtime is Helidon MP with its server.
     *
     * @return whether this library's class loader sees it
     */
    public static boolean isOnHelidon() {
        return isPresent("io.helidon.microprofile.server.ServerCdiExtension");
    }

    /**
     * Tells whether the runtime is Quarkus with a router.
     *
     * @return whether this library's class loader sees one
     */
    public static boolean isOnRouter() {
        return isPresent("io.quarkus.vertx.http.runtime.VertxHttpRecorder");
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, WholeMount.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
