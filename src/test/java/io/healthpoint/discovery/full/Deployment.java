package io.healthpoint.discovery.full;

import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;

/** A container with the given beans and the part of this library that finds their checks. */
final class Deployment {

    private Deployment() {}

    static SeContainer of(Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addBeanClasses(AnnotatedChecks.class)
                .addBeanClasses(beans)
                .initialize();
    }
}
