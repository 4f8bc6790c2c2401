package io.healthpoint.bridge.smallrye;

import io.healthpoint.bridge.microprofile.LiteProcedures;
import io.healthpoint.bridge.microprofile.MicroProfileHealthExtension;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;

/** Finds what SmallRye Health adds to procedures in CDI Lite. */
@SkipIfPortableExtensionPresent(MicroProfileHealthExtension.class)
public class LiteAsyncProcedures implements BuildCompatibleExtension {

    private final boolean present = new SmallRyeDialect().isPresent();

    /** For the container. */
    public LiteAsyncProcedures() {}

    /**
     * Has the container know the qualifiers: it looks for such annotations in the application alone.
     *
     * @param annotations that have a meaning to it
     */
    @Discovery
    public void know(MetaAnnotations annotations) {
        if (present) {
            annotations.addQualifier(Wellness.class);
            annotations.addQualifier(HealthGroup.class);
        }
    }

    /**
     * Makes a bean of what looks for procedures, where the API is there.
     *
     * @param type no bean otherwise
     */
    @Enhancement(types = LiteAsyncChecks.class)
    public void take(ClassConfig type) {
        if (present) {
            type.addAnnotation(Dependent.class);
        }
    }

    /**
     * Makes beans of procedures without a scope. The annotations are names to the build; their API may be absent.
     *
     * @param type a class of the application
     */
    @Enhancement(
            types = Object.class,
            withSubtypes = true,
            withAnnotations = {Wellness.class, HealthGroup.class})
    public void scope(ClassConfig type) {
        LiteProcedures.scope(type, "io.smallrye.health.api.");
    }
}
