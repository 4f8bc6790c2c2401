package io.healthpoint.kit.safety;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one run came to.
 *
 * @param outcome as a report would have it
 */
record Said(Outcome outcome) {

    // What a URL has between its scheme and its host, and what stands after a word for a secret.
    private static final Pattern CREDENTIALS = Pattern.compile(
            "://[^/\\s:@]*:[^/\\s@]+@|(?i:password|passwd|pwd|secret)\\s*[=:]\\s*(?!\\*|<|null\\b)\\S+");

    /** Waits for it where it is asynchronous. */
    static Said of(@Nullable Object returned) throws InterruptedException {
        if (returned instanceof CompletionStage<?> stage) {
            return awaited(stage.toCompletableFuture());
        }
        if (returned instanceof Outcome outcome) {
            return new Said(outcome);
        }
        return new Said(Outcome.of(!Boolean.FALSE.equals(returned), null));
    }

    static Said thrown(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return new Said(Outcome.down(cause));
    }

    boolean isUp() {
        return outcome.status() == Status.UP;
    }

    boolean isDown() {
        return outcome.status() == Status.DOWN;
    }

    boolean tellsPassword() {
        String words = outcome.detail() + ' ' + outcome.data();
        return words.contains(DataSourceDouble.PASSWORD)
                || CREDENTIALS.matcher(words).find();
    }

    private static Said awaited(Future<?> future) throws InterruptedException {
        try {
            return of(future.get());
        } catch (ExecutionException failure) {
            return thrown(failure);
        }
    }
}
