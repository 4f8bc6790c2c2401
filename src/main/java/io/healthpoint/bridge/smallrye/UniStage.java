package io.healthpoint.bridge.smallrye;

import io.healthpoint.registry.ForeignStage;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Lets an annotated method return a {@code Uni}; it is subscribed once a run. Found by the service loader. */
public final class UniStage implements ForeignStage {

    /** For the service loader. */
    public UniStage() {}

    @Override
    public String typeName() {
        return "io.smallrye.mutiny.Uni";
    }

    @Override
    public Optional<CompletionStage<?>> stageOf(Object returned) {
        return returned instanceof Uni<?> uni ? Optional.of(uni.subscribeAsCompletionStage()) : Optional.empty();
    }
}
