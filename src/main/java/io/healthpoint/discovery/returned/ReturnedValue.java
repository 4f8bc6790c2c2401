package io.healthpoint.discovery.returned;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** From the value that a check method returns to the outcome. Thread-safe. */
public final class ReturnedValue {

    /** The legal types in words, for messages. */
    public static final String ALLOWED = "boolean, void, Outcome, or a CompletionStage of Boolean, Void or Outcome";

    private final ReturnKind kind;
    private final boolean isVoid;
    private final boolean isStage;

    /**
     * Prepares to read values.
     *
     * @param type what the method returns
     * @throws java.util.NoSuchElementException where no check may return that type
     */
    public ReturnedValue(ReturnType type) {
        this.kind = ReturnKind.of(type).orElseThrow();
        this.isVoid = type.outcome().equals("void");
        this.isStage = type.isStage();
    }

    /**
     * Tells whether a check may return a type.
     *
     * @param type what a method returns
     * @return whether its values can be read
     */
    public static boolean isReadable(ReturnType type) {
        return ReturnKind.of(type).isPresent();
    }

    /**
     * Reads one value.
     *
     * @param returned what the method has returned; null where that is void
     * @param release destroys what the run has used, once: now, or when the stage that was returned ends or is cancelled
     * @return complete already unless a stage was returned; to cancel it cancels the stage
     */
    public CompletableFuture<Outcome> outcome(@Nullable Object returned, Runnable release) {
        if (isStage && returned != null) {
            return PendingStage.of(stage(returned), kind::outcomeOf, release);
        }
        release.run();
        return CompletableFuture.completedFuture(
                returned == null && !isVoid ? ReturnKind.NULL : kind.outcomeOf(returned));
    }

    private static CompletionStage<?> stage(Object returned) {
        return returned instanceof CompletionStage<?> stage ? stage : ForeignStages.stageOf(returned);
    }
}
