package io.healthpoint.checks.database;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Deadline;
import io.healthpoint.checks.Written;
import io.healthpoint.checks.database.Conversation.Findings;
import io.healthpoint.checks.database.Errand.Arrival;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The runs of one check, one after the other, and what each leaves to the next: the last errand, and where the database listens. */
final class DataSourceRuns {

    /**
     * What tests have in hand.
     *
     * @param beside where errands are done, asked on the run's own thread
     * @param nanos measures
     * @param question how a database is asked past the pool
     */
    record Seams(Supplier<Executor> beside, LongSupplier nanos, SecondOpinion.Question question) {}

    // Less than this is no wait: a pool that is closed says so at once.
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(100);

    private final Callable<? extends DataSource> source;
    private final Terms terms;
    private final Seams seams;
    private final SecondOpinion opinion;
    private final Conversation conversation;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable Errand last;
    private Cause known = Cause.NONE;

    DataSourceRuns(Callable<? extends DataSource> source, Terms terms, Seams seams) {
        this.source = source;
        this.terms = terms;
        this.seams = seams;
        this.opinion = new SecondOpinion(terms.address(), seams.question(), seams.nanos());
        this.conversation = new Conversation(terms, opinion, seams.nanos());
    }

    Outcome run() throws InterruptedException {
        Deadline deadline = Deadline.in(terms.planned(), seams.nanos());
        if (!turn.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS)) {
            return Outcome.down("another run of this check is still under way");
        }
        try {
            return run(seams.beside().get(), deadline);
        } finally {
            turn.unlock();
        }
    }

    private Outcome run(Executor beside, Deadline deadline) throws InterruptedException {
        Errand before = last;
        if (before != null && before.isUnderWay()) {
            return stillOn(before, beside, deadline);
        }
        // An acquisition that failed after its run had left it says why the next one may wait in vain.
        known = before == null
                ? Cause.NONE
                : before.arrival().map(Arrival::cause).orElse(Cause.NONE);
        Errand errand = new Errand(source, connection -> conversation.on(connection, deadline), seams.nanos());
        last = errand;
        try {
            beside.execute(errand);
        } catch (RuntimeException | OutOfMemoryError noThread) {
            last = null;
            return Outcome.down("no thread can be had to take a connection");
        }
        try {
            return outcome(errand, beside, deadline);
        } finally {
            errand.leave(beside);
        }
    }

    private Outcome stillOn(Errand before, Executor beside, Deadline deadline) throws InterruptedException {
        String since = " since " + Written.duration(before.elapsed());
        if (before.arrival().isPresent()) {
            return Outcome.down("the database has not answered on a connection" + since);
        }
        return none("still waiting for a connection" + since, before, before.elapsed(), beside, deadline);
    }

    private Outcome outcome(Errand errand, Executor beside, Deadline deadline) throws InterruptedException {
        Duration limit = terms.acquireOf(deadline.left());
        Optional<Arrival> came = errand.awaitArrival(limit);
        if (came.isEmpty()) {
            return none(noneWithin(limit), errand, errand.elapsed(), beside, deadline);
        }
        Arrival arrival = came.get();
        Cause cause = arrival.cause();
        if (cause == null) {
            return talked(errand, arrival, deadline);
        }
        if (cause.tells() || !(cause.waits() || arrival.waited().compareTo(SHORTEST_WAIT) >= 0)) {
            return timed(coded(Outcome.down("cannot connect: " + cause.words()), cause), arrival.waited());
        }
        return none(noneWithin(arrival.waited()), errand, arrival.waited(), beside, deadline);
    }

    private static String noneWithin(Duration wait) {
        return "no connection within " + Written.duration(wait);
    }

    private Outcome none(String what, Errand errand, Duration wait, Executor beside, Deadline deadline)
            throws InterruptedException {
        PoolNumbers pool = errand.source().map(PoolNumbers::of).orElse(PoolNumbers.NONE);
        String numbers = pool.words().isEmpty() ? "" : " (" + pool.words() + ")";
        return pool.addTo(timed(why(what, numbers, pool.hasRoom(), beside, deadline), wait));
    }

    private Outcome why(String what, String numbers, boolean room, Executor beside, Deadline deadline)
            throws InterruptedException {
        if (known.tells()) {
            return coded(Outcome.down(what + "; the one before: " + known.words()), known);
        }
        SecondOpinion.Answer answer = opinion.ask(beside, deadline);
        if (room && answer != SecondOpinion.Answer.SILENT) {
            return Outcome.down(what + ", though the pool is not used up" + numbers);
        }
        return switch (answer) {
            case ANSWERS -> exhausted(what + ", but the database answers: the pool is exhausted" + numbers);
            case SILENT -> Outcome.down(what + "; the database does not answer" + numbers);
            case UNKNOWN -> Outcome.down(what + "; not known whether the pool or the database" + numbers);
        };
    }

    private Outcome exhausted(String detail) {
        return terms.exhausted() == Status.DOWN ? Outcome.down(detail) : Outcome.degraded(detail);
    }

    private Outcome talked(Errand errand, Arrival arrival, Deadline deadline) throws InterruptedException {
        long start = seams.nanos().getAsLong();
        Optional<Findings> said = errand.awaitFindings(deadline.left());
        Duration talk = Duration.ofNanos(seams.nanos().getAsLong() - start);
        String connected = "connection in " + Written.duration(arrival.waited());
        Outcome outcome = said.map(findings -> judged(connected, findings))
                .orElseGet(() -> Outcome.down(connected + ", no answer on it within " + Written.duration(talk)));
        Outcome timed = timed(outcome, arrival.waited())
                .with(
                        "validation.seconds",
                        seconds(said.map(Findings::validation).orElse(talk)));
        return errand.source().map(PoolNumbers::of).orElse(PoolNumbers.NONE).addTo(timed);
    }

    private static Outcome judged(String connected, Findings findings) {
        Cause cause = findings.cause();
        if (!findings.valid()) {
            return cause.equals(Cause.NONE)
                    ? Outcome.down(connected + ", but it is not valid")
                    : coded(Outcome.down(connected + ", but it does not work: " + cause.words()), cause);
        }
        String valid = connected + ", valid in " + Written.duration(findings.validation());
        return switch (findings.write()) {
            case NOT_ASKED -> Outcome.up(valid);
            case POSSIBLE -> Outcome.up(valid + ", writable");
            case REFUSED -> Outcome.down(valid + ", but read-only");
            case UNKNOWN -> Outcome.up(valid + "; not known whether it is writable");
        };
    }

    private static Outcome coded(Outcome outcome, Cause cause) {
        return cause.hasSqlState() ? outcome.with("sqlstate", cause.code()) : outcome;
    }

    private static Outcome timed(Outcome outcome, Duration wait) {
        return outcome.with("wait.seconds", seconds(wait));
    }

    private static double seconds(Duration duration) {
        return Math.round(duration.toNanos() / 1e3) / 1e6;
    }
}
