package io.healthpoint.rest;

import io.healthpoint.endpoint.Endpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Lets applications inject the resource where JAX-RS is present. Nobody else may offer it: a container reads the methods of
 * each type that it offers, and without JAX-RS the start would end there.
 */
public class HealthResourceExtension implements Extension {

    /** For the container. */
    public HealthResourceExtension() {}

    // The endpoint is asked for in the application's own archive: what an extension offers is elsewhere in Payara.
    void offer(@Observes AfterBeanDiscovery event) {
        if (isJaxRsPresent()) {
            event.<HealthResource>addBean()
                    .addTypes(HealthResource.class, Object.class)
                    .scope(Dependent.class)
                    .produceWith(application -> new HealthResource(
                            CDI.current().select(Endpoint.class).get()));
        }
    }

    private static boolean isJaxRsPresent() {
        try {
            Class.forName("jakarta.ws.rs.core.UriInfo", false, HealthResourceExtension.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}
