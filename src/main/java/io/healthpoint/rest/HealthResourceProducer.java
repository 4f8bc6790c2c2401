package io.healthpoint.rest;

import io.healthpoint.endpoint.Endpoint;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Lets applications inject the resource. Left out by {@link HealthResourceExtension} where JAX-RS is absent. */
@Dependent
public class HealthResourceProducer {

    /** For the container. */
    public HealthResourceProducer() {}

    // No bean by itself: to read the annotations of its methods costs more than to make one.
    @Produces
    @Dependent
    static HealthResource resource(Endpoint endpoint) {
        return new HealthResource(endpoint);
    }
}
