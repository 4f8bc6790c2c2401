package io.healthpoint.assembly;

import io.healthpoint.discovery.full.HealthpointExtension;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.build.compatible.spi.AnnotationBuilder;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.inject.build.compatible.spi.ParameterConfig;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.inject.Named;

/** The two things that the life of an application in CDI Lite asks of the assembly. */
@SkipIfPortableExtensionPresent(HealthpointExtension.class)
public class LiteLife implements BuildCompatibleExtension {

    /** For the container. */
    public LiteLife() {}

    /**
     * Does not have the parts made when the container starts: it is up before the application is configured, and before it has
     * its data sources.
     *
     * @param assembly of the parts
     */
    @Enhancement(types = Assembly.class)
    public void notYet(ClassConfig assembly) {
        assembly.methods().stream()
                .flatMap(method -> method.parameters().stream())
                .filter(parameter -> parameter.info().hasAnnotation(Initialized.class))
                .forEach(ParameterConfig::removeAllAnnotations);
    }

    /**
     * Keeps the parts that an application may look up: what nobody injects and what has no name is left out of it.
     *
     * @param assembly of the parts
     */
    @Enhancement(types = Assembly.class)
    public void keep(ClassConfig assembly) {
        assembly.methods().stream()
                .filter(method -> method.info().hasAnnotation(Produces.class))
                .forEach(LiteLife::name);
    }

    private static void name(MethodConfig producer) {
        String name = "healthpoint:" + producer.info().name();
        producer.addAnnotation(AnnotationBuilder.of(Named.class).value(name).build());
    }
}
