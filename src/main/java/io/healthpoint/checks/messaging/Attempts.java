package io.healthpoint.checks.messaging;

import io.healthpoint.Outcome;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.NetworkFailure;
import io.healthpoint.checks.Written;
import io.healthpoint.threads.Worker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Attempts at what may take for ever whatever it is told, such as a connection that is tried again and again. Each is made on a
 * thread beside the run's, which leaves in time. At most one is under way: a run that finds one waits for its end, and makes its own.
 */
final class Attempts {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Function<Deadline, Outcome> work;
    private final Supplier<Executor> beside;
    private final LongSupplier nanos;
    private @Nullable Attempt last;

    /** One of them. */
    private record Attempt(CompletableFuture<Outcome> outcome, Deadline deadline, long start) {}

    /**
     * Makes none yet.
     *
     * @param work makes an attempt; where its deadline is past, nobody waits for it any more
     */
    Attempts(Function<Deadline, Outcome> work) {
        this(work, Worker::beside, System::nanoTime);
    }

    Attempts(Function<Deadline, Outcome> work, Supplier<Executor> beside, LongSupplier nanos) {
        this.work = work;
        this.beside = beside;
        this.nanos = nanos;
    }

    /** Makes an attempt, once the one under way has ended: what that finds may be as old as its beginning. */
    Outcome run(Duration within) throws InterruptedException {
        Deadline deadline = Deadline.shortOf(within, nanos);
        Attempt attempt = current(deadline);
        try {
            while (attempt.deadline() != deadline) {
                boolean unused = wait(attempt.outcome().handle((done, failure) -> true), deadline);
                attempt = current(deadline);
            }
            return wait(attempt.outcome(), deadline);
        } catch (TimeoutException late) {
            return Outcome.down("no answer within " + Written.duration(elapsed(attempt)));
        } catch (ExecutionException failed) {
            LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: an attempt has failed", failed);
            return Outcome.down("no answer: " + NetworkFailure.words(failed));
        }
    }

    private static <T> T wait(CompletableFuture<T> end, Deadline deadline)
            throws InterruptedException, ExecutionException, TimeoutException {
        return end.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized Attempt current(Deadline deadline) {
        Attempt known = last;
        if (known != null && !known.outcome().isDone()) {
            return known;
        }
        Attempt begun = new Attempt(new CompletableFuture<>(), deadline, nanos.getAsLong());
        last = begun;
        begin(begun.outcome(), deadline);
        return begun;
    }

    private void begin(CompletableFuture<Outcome> outcome, Deadline deadline) {
        try {
            beside.get().execute(() -> complete(outcome, deadline));
        } catch (RuntimeException | OutOfMemoryError noThread) {
            outcome.complete(Outcome.down("no thread can be had to ask it"));
        }
    }

    private void complete(CompletableFuture<Outcome> outcome, Deadline deadline) {
        try {
            outcome.complete(work.apply(deadline));
        } catch (Throwable failure) {
            outcome.completeExceptionally(failure);
        }
    }

    private Duration elapsed(Attempt attempt) {
        return Duration.ofNanos(nanos.getAsLong() - attempt.start());
    }
}
