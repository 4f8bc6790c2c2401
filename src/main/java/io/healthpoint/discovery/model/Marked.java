package io.healthpoint.discovery.model;

import io.healthpoint.HealthCheck;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Stands for {@link HealthCheck} on a method whose type no bean may have: Quarkus makes a producer of each method that has a
 * qualifier, and would stop at that. For the others it is a gain, for extensions see injection points in their parameters. Nobody
 * writes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Marked {

    /**
     * What the developer wrote.
     *
     * @return the annotation
     */
    HealthCheck value();
}
