package io.healthpoint.bridge.microprofile;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * A way to write procedures: the specification's, and those of others that add to it. Theirs are found by
 * {@link ServiceLoader} in the class loader of this library. Thread-safe.
 */
public interface Dialect {

    /**
     * Tells whether the API of the dialect is visible to this library. Nothing else is asked where it is not.
     *
     * @return whether anybody may speak it
     */
    boolean isPresent();

    /**
     * Returns the type of its procedures.
     *
     * @return beans of this type are procedures where they belong to a group
     */
    Class<?> type();

    /**
     * Returns the groups that this dialect gives a procedure, whatever dialect its type is of. Asked when the application's
     * beans are valid, for it may depend on configuration.
     *
     * @param qualifiers of the bean
     * @return as the code names them, whether a group may be called so or not
     */
    Set<String> groups(Set<Annotation> qualifiers);

    /**
     * Calls a procedure.
     *
     * @param procedure of the dialect's type
     * @return ends with its response, or with null as the procedure may; to cancel it cancels what the procedure began
     */
    CompletionStage<@Nullable HealthCheckResponse> call(Object procedure);

    /** The groups that several give together. */
    static Set<String> groups(List<Dialect> dialects, Set<Annotation> qualifiers) {
        return dialects.stream()
                .flatMap(dialect -> dialect.groups(qualifiers).stream())
                .collect(Collectors.toSet());
    }

    /** All that are present, the specification's first. */
    static List<Dialect> present() {
        List<Dialect> all = new ArrayList<>();
        all.add(new SpecifiedDialect());
        ServiceLoader.load(Dialect.class, Dialect.class.getClassLoader()).forEach(all::add);
        all.removeIf(dialect -> !dialect.isPresent());
        return List.copyOf(all);
    }
}
