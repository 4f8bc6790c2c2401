package io.healthpoint.discovery.returned;

import io.healthpoint.registry.ForeignStage;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Types of other libraries that are as good as a {@link CompletionStage}, by name: what is not there is no method's type. */
public final class ForeignStages {

    private static final List<ForeignStage> ALL =
            ServiceLoader.load(ForeignStage.class, ForeignStages.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private ForeignStages() {}

    /**
     * Tells whether a type is one.
     *
     * @param type its name, without type arguments
     * @return whether a check may return it
     */
    public static boolean contain(String type) {
        return ALL.stream().anyMatch(stage -> stage.typeName().equals(type));
    }

    /** To begin it is the work of others, and may fail. */
    static CompletionStage<?> stageOf(Object returned) {
        try {
            Optional<CompletionStage<?>> stage = ALL.stream()
                    .flatMap(foreign -> foreign.stageOf(returned).stream())
                    .findFirst();
            return stage.orElseThrow();
        } catch (RuntimeException | Error stagesOwn) {
            return CompletableFuture.failedFuture(stagesOwn);
        }
    }
}
