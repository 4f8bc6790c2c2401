package io.healthpoint.registry;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What a check does when it runs. Not called on two threads at once. */
@FunctionalInterface
public interface Procedure {

    /**
     * Runs the check, or begins to.
     *
     * @return complete already unless the check is asynchronous; to cancel it cancels what is behind it
     * @throws Throwable whatever the check throws; the caller makes it that check's failure
     */
    CompletableFuture<Outcome> start() throws Throwable;

    /**
     * Returns the name that the procedure gave itself in its last run.
     *
     * @return not unique; null where it has none, has not run yet, or failed to say
     */
    default @Nullable String alias() {
        return null;
    }

    /**
     * Returns the name that the procedure gave itself when it last said one, by which people ask for it.
     *
     * @return not unique; null where it has never said any
     */
    default @Nullable String knownAs() {
        return alias();
    }
}
