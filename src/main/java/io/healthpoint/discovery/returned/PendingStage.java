package io.healthpoint.discovery.returned;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The outcome of a check that has returned a stage. To cancel it cancels the stage. */
public final class PendingStage extends CompletableFuture<Outcome> {

    private final CompletionStage<?> stage;
    private final Function<@Nullable Object, Outcome> reader;
    // Dependent objects live until the stage ends, or is given up: the work behind it may still use them.
    private final Runnable release;
    private final AtomicBoolean released = new AtomicBoolean();

    private PendingStage(CompletionStage<?> stage, Function<@Nullable Object, Outcome> reader, Runnable release) {
        this.stage = stage;
        this.reader = reader;
        this.release = release;
    }

    /**
     * Waits for a stage.
     *
     * @param stage of anybody's making
     * @param reader from what it ends with to the outcome; not called once this is cancelled
     * @param release destroys what the run has used, once: when the stage ends or is cancelled
     * @return complete already where the stage is
     */
    public static CompletableFuture<Outcome> of(
            CompletionStage<?> stage, Function<@Nullable Object, Outcome> reader, Runnable release) {
        PendingStage pending = new PendingStage(stage, reader, release);
        try {
            stage.handle(pending::end);
        } catch (RuntimeException | Error stagesOwn) {
            pending.end(null, stagesOwn);
        }
        return pending;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
        boolean cancelled = super.cancel(mayInterrupt);
        try {
            stage.toCompletableFuture().cancel(mayInterrupt);
        } catch (RuntimeException cannotBeCancelled) {
            // Then its end, should it ever come, is heard by nobody.
        } finally {
            releaseOnce();
        }
        return cancelled;
    }

    private boolean end(@Nullable Object value, @Nullable Throwable failure) {
        releaseOnce();
        return failure != null ? completeExceptionally(failure) : read(value);
    }

    private boolean read(@Nullable Object value) {
        try {
            return !isDone() && complete(reader.apply(value));
        } catch (RuntimeException | Error valuesOwn) {
            return completeExceptionally(valuesOwn);
        }
    }

    private void releaseOnce() {
        if (released.compareAndSet(false, true)) {
            release.run();
        }
    }
}
