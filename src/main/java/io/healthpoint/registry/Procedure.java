package io.healthpoint.registry;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletionStage;

/** What a check does when it runs. Not called on two threads at once. */
@FunctionalInterface
public interface Procedure {

    /**
     * Runs the check, or begins to.
     *
     * @return a stage, complete already unless the check is asynchronous
     * @throws Throwable whatever the check throws; the caller makes it that check's failure
     */
    CompletionStage<Outcome> start() throws Throwable;
}
