package io.healthpoint.flight;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** What was thrown, or nothing at all, as an outcome. */
final class Failure {

    private Failure() {}

    static Outcome outcomeOf(@Nullable Throwable cause) {
        if (cause == null) {
            return Outcome.down("returned null");
        }
        try {
            return Outcome.down(cause);
        } catch (Throwable messageThrows) {
            return Outcome.down(cause.getClass().getName());
        }
    }

    // What a stage adds around a failure says nothing of the check.
    static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper = thrown instanceof ExecutionException || thrown instanceof CompletionException;
        return wrapper && cause != null ? unwrapped(cause) : thrown;
    }
}
