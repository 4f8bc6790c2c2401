package io.healthpoint.bridge.microprofile;

import io.healthpoint.bridge.Api;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Discovery;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.MetaAnnotations;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.lang.model.AnnotationInfo;
import jakarta.inject.Singleton;
import java.util.Set;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Finds the health check procedures of MicroProfile Health in CDI Lite. */
@SkipIfPortableExtensionPresent(MicroProfileHealthExtension.class)
public class LiteProcedures implements BuildCompatibleExtension {

    private static final Set<String> SCOPES = Set.of("jakarta.inject.Scope", "jakarta.enterprise.context.NormalScope");

    private final boolean present = Api.isPresent("org.eclipse.microprofile.health.HealthCheck");

    /** For the container. */
    public LiteProcedures() {}

    /**
     * Has the container know the qualifiers: it looks for such annotations in the application alone.
     *
     * @param annotations that have a meaning to it
     */
    @Discovery
    public void know(MetaAnnotations annotations) {
        if (present) {
            annotations.addQualifier(Liveness.class);
            annotations.addQualifier(Readiness.class);
            annotations.addQualifier(Startup.class);
        }
    }

    /**
     * Leaves out what asks a portable extension.
     *
     * @param type the bean that does
     */
    @Enhancement(types = MicroProfileChecks.class)
    public void leaveOut(ClassConfig type) {
        type.addAnnotation(Vetoed.class);
    }

    /**
     * Makes a bean of what looks for procedures, where the API is there.
     *
     * @param type no bean otherwise
     */
    @Enhancement(types = LiteProcedureChecks.class)
    public void take(ClassConfig type) {
        if (present) {
            type.addAnnotation(Dependent.class);
        }
    }

    /**
     * Makes beans of procedures without a scope, as Quarkus does where it has a MicroProfile Health of its own. The annotations
     * are names to the build; their API may be absent.
     *
     * @param type a class of the application
     */
    @Enhancement(
            types = Object.class,
            withSubtypes = true,
            withAnnotations = {Liveness.class, Readiness.class, Startup.class})
    public void scope(ClassConfig type) {
        scope(type, "org.eclipse.microprofile.health.");
    }

    /**
     * Makes a bean of a procedure without a scope.
     *
     * @param type a class of the application
     * @param api package of the annotations that make it a procedure
     */
    public static void scope(ClassConfig type, String api) {
        boolean isProcedure = type.info().annotations().stream()
                .anyMatch(annotation -> annotation.name().startsWith(api));
        if (isProcedure && type.info().annotations().stream().noneMatch(LiteProcedures::isScope)) {
            type.addAnnotation(Singleton.class);
        }
    }

    private static boolean isScope(AnnotationInfo annotation) {
        return annotation.declaration().hasAnnotation(meta -> SCOPES.contains(meta.name()));
    }
}
