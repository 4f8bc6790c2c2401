package io.healthpoint.checks.database;

import io.healthpoint.checks.database.Conversation.Findings;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * One connection, fetched, talked to and given back, all on one thread beside the run's, which waits for as long as it may and
 * then leaves. This thread is never interrupted by a run: a pool may make the connection on it, a driver may then be reading a
 * file (H2), and such an interrupt closes that file for everybody. Many pools and drivers ignore interrupts anyway.
 *
 * <p>Whoever was left alone finishes alone: a connection that comes late is closed at once; one that is in use is aborted.
 */
final class Errand implements Runnable {

    /**
     * How the wait for a connection ended.
     *
     * @param waited how long it was
     * @param cause why there is none; null where there is one
     */
    record Arrival(Duration waited, @Nullable Cause cause) {}

    private static final System.Logger LOG = System.getLogger("io.healthpoint");

    private final Callable<? extends DataSource> source;
    private final Function<Connection, Findings> talk;
    private final LongSupplier nanos;
    private final long start;
    private final CompletableFuture<Arrival> arrival = new CompletableFuture<>();
    private final CompletableFuture<Findings> findings = new CompletableFuture<>();
    private volatile @Nullable DataSource found;
    private volatile boolean over;
    private @Nullable Connection inUse;
    private boolean alone;

    Errand(Callable<? extends DataSource> source, Function<Connection, Findings> talk, LongSupplier nanos) {
        this.source = source;
        this.talk = talk;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public void run() {
        try {
            Connection connection = fetch();
            over(talkTo(connection));
        } catch (Throwable failure) {
            LOG.log(Level.DEBUG, "no connection", failure);
            over = true;
            arrival.complete(new Arrival(elapsed(), Cause.of(failure)));
        }
    }

    /** Whether its thread is still busy with it. */
    boolean isUnderWay() {
        return !over;
    }

    /** How the wait for a connection ended; empty while it lasts. */
    Optional<Arrival> arrival() {
        return Optional.ofNullable(arrival.getNow(null));
    }

    Duration elapsed() {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    /** The pool, once that is known. */
    Optional<DataSource> source() {
        return Optional.ofNullable(found);
    }

    /** Waits for the connection; where none comes the errand is left alone, and one that comes late is of no use. */
    Optional<Arrival> awaitArrival(Duration limit) throws InterruptedException {
        Optional<Arrival> came = await(arrival, limit);
        return came.isPresent() || giveUp() ? came : await(arrival, Duration.ofDays(1));
    }

    /** Waits for what comes out; empty where it takes too long. */
    Optional<Findings> awaitFindings(Duration limit) throws InterruptedException {
        return await(findings, limit);
    }

    /** Nobody waits any more. */
    synchronized void leave(Executor beside) {
        alone = true;
        if (inUse != null) {
            abort(inUse, beside);
        }
    }

    private static <T> Optional<T> await(CompletableFuture<T> future, Duration limit) throws InterruptedException {
        try {
            return Optional.of(future.get(limit.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException | ExecutionException none) {
            return Optional.empty();
        }
    }

    // Whether there is no connection yet.
    private synchronized boolean giveUp() {
        alone = inUse == null && !arrival.isDone();
        return alone;
    }

    private Connection fetch() throws Exception {
        DataSource pool = Objects.requireNonNull(source.call());
        found = pool;
        return Objects.requireNonNull(pool.getConnection());
    }

    private @Nullable Findings talkTo(Connection connection) {
        Findings said = null;
        try {
            if (begins(connection)) {
                arrival.complete(new Arrival(elapsed(), null));
                said = talk.apply(connection);
            }
        } finally {
            giveBack(connection, said != null && said.isBroken());
        }
        return said;
    }

    private synchronized boolean begins(Connection connection) {
        inUse = alone ? null : connection;
        return !alone;
    }

    // No abort comes after this: what is given back may be somebody else's already.
    private synchronized void ends() {
        inUse = null;
    }

    private void giveBack(Connection connection, boolean broken) {
        ends();
        try (connection) {
            if (broken) {
                Conversation.discard(connection);
            }
        } catch (SQLException | RuntimeException | Error failure) {
            LOG.log(Level.DEBUG, "a connection cannot be given back", failure);
        }
    }

    // Whoever is told may begin the next errand at once.
    private void over(@Nullable Findings said) {
        over = true;
        if (said != null) {
            findings.complete(said);
        } else {
            arrival.complete(new Arrival(elapsed(), null));
        }
    }

    private static void abort(Connection connection, Executor beside) {
        try {
            connection.abort(beside);
        } catch (SQLException | RuntimeException | Error unsupported) {
            LOG.log(Level.DEBUG, "a connection cannot be aborted", unsupported);
        }
    }
}
