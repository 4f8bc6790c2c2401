package io.healthpoint.run;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** What was thrown, as an outcome. */
final class Failure {

    private Failure() {}

    static Outcome outcomeOf(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        try {
            return Outcome.down(cause);
        } catch (Throwable messageThrows) {
            return Outcome.down(cause.getClass().getName());
        }
    }

    // What a stage adds around a failure says nothing of the check.
    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper = thrown instanceof ExecutionException || thrown instanceof CompletionException;
        return wrapper && cause != null ? unwrapped(cause) : thrown;
    }
}
