package io.healthpoint.rest;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;

/**
 * Leaves the producer of the resource out where JAX-RS is absent: a container reads the methods of each type that is produced,
 * and those of the resource name types of JAX-RS, so that the start would end there.
 */
public class HealthResourceExtension implements Extension {

    /** For the container. */
    public HealthResourceExtension() {}

    void leaveOut(@Observes ProcessAnnotatedType<HealthResourceProducer> producer) {
        if (!isJaxRsPresent()) {
            producer.veto();
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
