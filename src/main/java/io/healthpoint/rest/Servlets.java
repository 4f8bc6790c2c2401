package io.healthpoint.rest;

import jakarta.enterprise.inject.Vetoed;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.container.ResourceContext;
import jakarta.ws.rs.core.Context;
import org.jspecify.annotations.Nullable;

/** The servlet container around JAX-RS, which may run without one. */
final class Servlets {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final String JERSEY = "org.glassfish.jersey.";
    private static final boolean PRESENT = isPresent("jakarta.servlet.Servlet");

    private Servlets() {}

    static boolean arePresent() {
        return PRESENT;
    }

    /**
     * Gives the response of a request that its thread is about to leave the status of one that nobody has answered, for
     * Payara and GlassFish, whose JAX-RS is Jersey. Others need it not, and CXF would warn of the resource at each request.
     */
    static void holdStatus(ResourceContext resources) {
        if (PRESENT && resources.getClass().getName().startsWith(JERSEY)) {
            try {
                Held.hold(resources);
            } catch (RuntimeException | LinkageError noContainer) { // the API alone
                LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: no response of servlets", noContainer);
            }
        }
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, Servlets.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Loaded only where the API is. JAX-RS gives a response as a resource's field, or as a parameter, which links. */
    @Vetoed // no bean: Quarkus would make one of it, and miss servlets where there are none
    private static final class Held {

        @Context
        private @Nullable HttpServletResponse response;

        // Grizzly gives a response the status 200 when it is first asked for it and none is set, without a lock. Payara
        // and GlassFish ask when their thread leaves, and undid what ours had set meanwhile.
        static void hold(ResourceContext resources) {
            HttpServletResponse response = resources.initResource(new Held()).response;
            if (response != null) {
                response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            }
        }
    }
}
