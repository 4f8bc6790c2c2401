package io.healthpoint.fleet.store;

import io.healthpoint.threads.Time;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A store that answers in time or is out of reach, whatever the one behind it does. Thread-safe.
 *
 * <p>An operation that does not end costs the thread that it is on, and at most {@value #MOST_STUCK} do: while so many are
 * under way, another waits for its turn, and none is begun behind those that are stuck. None is interrupted, which might close
 * what other threads use too.
 */
public final class BoundedStore implements Store {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final int MOST_STUCK = 4;

    private final Store store;
    private final Executor threads;
    private final Duration bound;
    private final Time time;
    private final Semaphore free = new Semaphore(MOST_STUCK);
    private volatile @Nullable Trouble trouble;
    private boolean hasToldRemedy;

    /**
     * Why the store is out of reach, and since when.
     *
     * @param cause of the first failure in a row
     * @param since a reading of the measuring clock
     */
    public record Trouble(RuntimeException cause, long since) {}

    /**
     * Bounds another.
     *
     * @param store that may be slow, hang or fail
     * @param threads for its operations
     * @param bound of one operation
     * @param time the clocks
     */
    public BoundedStore(Store store, Executor threads, Duration bound, Time time) {
        this.store = store;
        this.threads = threads;
        this.bound = bound;
        this.time = time;
    }

    /**
     * Tells whether the newest operation has failed.
     *
     * @return empty where it has not, or where there was none yet
     */
    public Optional<Trouble> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Override
    public Optional<String> read(String key) {
        return bounded(() -> store.read(key));
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        return bounded(() -> store.readAll(prefix));
    }

    @Override
    public boolean create(String key, String value) {
        return bounded(() -> store.create(key, value));
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        return bounded(() -> store.replace(key, expected, value));
    }

    @Override
    public boolean remove(String key, String expected) {
        return bounded(() -> store.remove(key, expected));
    }

    private <T> T bounded(Supplier<T> operation) {
        long start = time.nanos().getAsLong();
        try {
            awaitTurn();
            T answer = begun(operation).get(bound.minus(time.since(start)).toNanos(), TimeUnit.NANOSECONDS);
            answered();
            return answer;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new OutOfReach("the application stops", stopped);
        } catch (ExecutionException failed) {
            throw failed(outOfReach(failed.getCause()));
        } catch (TimeoutException late) {
            throw failed(new OutOfReach("no answer in time", late));
        } catch (RuntimeException noThread) {
            throw failed(outOfReach(noThread));
        }
    }

    // Many checks ask at once: while it answers, each waits for its turn. Nobody waits again behind what is stuck.
    private void awaitTurn() throws InterruptedException {
        boolean isWell = trouble == null;
        if (!free.tryAcquire() && !(isWell && free.tryAcquire(bound.toNanos(), TimeUnit.NANOSECONDS))) {
            throw new OutOfReach("earlier operations have not ended", null);
        }
    }

    private <T> CompletableFuture<T> begun(Supplier<T> operation) {
        CompletableFuture<T> answer = new CompletableFuture<>();
        try {
            threads.execute(() -> run(operation, answer));
        } catch (RuntimeException noThread) {
            free.release();
            throw noThread;
        }
        return answer;
    }

    private <T> void run(Supplier<T> operation, CompletableFuture<T> answer) {
        try {
            answer.complete(operation.get());
        } catch (Throwable storesOwn) {
            answer.completeExceptionally(storesOwn);
        } finally {
            free.release();
        }
    }

    private synchronized void answered() {
        if (trouble != null) {
            LOGGER.log(System.Logger.Level.INFO, "healthpoint: the store of the fleet answers again");
            trouble = null;
            hasToldRemedy = false;
        }
    }

    // Told once, until it answers again. What others have thrown may tell of addresses.
    private synchronized OutOfReach failed(OutOfReach now) {
        Trouble known = trouble;
        if (known == null || hasNewRemedy(now)) {
            hasToldRemedy = now instanceof StoreUnusable;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "healthpoint: the store of the fleet is out of reach, and each instance goes on by itself: "
                            + now.getMessage());
        }
        LOGGER.log(System.Logger.Level.DEBUG, "healthpoint: the store of the fleet is out of reach", now);
        trouble = new Trouble(now, known == null ? time.nanos().getAsLong() : known.since());
        return now;
    }

    // It may have been slow before it said what is missing.
    private boolean hasNewRemedy(OutOfReach now) {
        return now instanceof StoreUnusable && !hasToldRemedy;
    }

    private static OutOfReach outOfReach(@Nullable Throwable cause) {
        return cause instanceof OutOfReach known ? known : new OutOfReach("it fails", cause);
    }
}
