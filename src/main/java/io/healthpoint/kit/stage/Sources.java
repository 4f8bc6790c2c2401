package io.healthpoint.kit.stage;

import io.healthpoint.bridge.microprofile.MicroProfileChecks;
import io.healthpoint.discovery.full.AnnotatedChecks;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Finds where the checks of a container come from. */
final class Sources {

    private Sources() {}

    /** Its beans; and where it was given single classes, what the extensions of this library have found among them. */
    static List<CheckSource> of(BeanManager beans) {
        List<CheckSource> sources = new ArrayList<>();
        beans.createInstance().select(CheckSource.class, Any.Literal.INSTANCE).forEach(sources::add);
        if (sources.stream().noneMatch(AnnotatedChecks.class::isInstance)) {
            sources.add(annotated(beans));
        }
        if (sources.stream().noneMatch(source -> source.getClass().getName().endsWith(".MicroProfileChecks"))) {
            addIfPresent(() -> new MicroProfileChecks(beans), sources);
        }
        return sources;
    }

    /** The annotated methods, which also open request contexts. */
    static AnnotatedChecks annotated(BeanManager beans) {
        try {
            return new AnnotatedChecks(beans);
        } catch (IllegalArgumentException absent) {
            throw new IllegalStateException(
                    "this container does not know healthpoint: where it looks for no extensions by itself, add this one,"
                            + " addExtensions(io.healthpoint.discovery.full.HealthpointExtension.class), or with weld-junit5"
                            + " @AddExtensions(HealthpointExtension.class)",
                    absent);
        }
    }

    private static void addIfPresent(Supplier<CheckSource> source, List<CheckSource> sources) {
        try {
            sources.add(source.get());
        } catch (IllegalArgumentException | LinkageError absent) {
            return; // neither its API nor its extension is here
        }
    }
}
