package io.healthpoint.checks.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.database.DataSourceRuns.Seams;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.naming.NameNotFoundException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A run against a pool that works, hangs, fails and is used up. */
@Timeout(60)
class DataSourceCheckTest {

    private static final Duration SHORT = Duration.ofMillis(20);

    private final Pool pool = new Pool();
    private final CountDownLatch release = new CountDownLatch(1);
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);
    private final List<Thread> threads = new ArrayList<>();
    private final List<Address> questions = new ArrayList<>();
    private boolean databaseAnswers = true;
    private Runnable whileAsking = () -> {};
    private Executor threadsBeside = this::onThreadOfItsOwn;

    private DataSourceCheck check() {
        return check(task -> threadsBeside.execute(task), Pool.always(pool));
    }

    private DataSourceCheck checkOnOneThread() {
        return check(Runnable::run, Pool.always(pool));
    }

    private DataSourceCheck check(Executor beside, Callable<? extends DataSource> source) {
        return new DataSourceCheck(source, Terms.DEFAULT, new Seams(() -> beside, nanos::get, this::ask));
    }

    private void onThreadOfItsOwn(Runnable task) {
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.setDaemon(true);
        thread.start();
    }

    private boolean ask(Address address, Duration limit) {
        questions.add(address);
        whileAsking.run();
        return databaseAnswers;
    }

    private void pass(Duration duration) {
        nanos.addAndGet(duration.toNanos());
    }

    private void awaitThreads() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /** After a good run, in which it learns the address. */
    private DataSourceCheck learned() throws InterruptedException {
        return learned(check().acquire(SHORT));
    }

    // On the run's own thread: nobody waits for it, however busy the machine is.
    private DataSourceCheck learned(DataSourceCheck check) throws InterruptedException {
        threadsBeside = Runnable::run;
        assertThat(check.call().status()).isEqualTo(Status.UP);
        threadsBeside = this::onThreadOfItsOwn;
        return check;
    }

    private Outcome hungAfter(DataSourceCheck check) throws InterruptedException {
        pool.acquiring = Pool.hang(release);
        return check.call();
    }

    @Test
    void aConnectionThatWorksIsUpAndIsGivenBack() throws InterruptedException {
        pool.acquiring = () -> pass(Duration.ofMillis(2));
        pool.validating = () -> pass(Duration.ofMillis(1));

        Outcome outcome = check().call();

        assertThat(outcome.status()).isEqualTo(Status.UP);
        assertThat(outcome.detail()).isEqualTo("connection in 2 ms, valid in 1 ms");
        assertThat(outcome.data()).containsEntry("wait.seconds", 0.002).containsEntry("validation.seconds", 0.001);
        assertThat(pool.asked).hasValue(1);
        assertThat(pool.closed).hasValue(1);
        assertThat(pool.aborted).hasValue(0);
        assertThat(pool.statements).isEmpty();
    }

    @Test
    void tenThousandRunsOfAllKindsTakeOneConnectionEachAndLeaveNoneOpen() throws InterruptedException {
        DataSourceCheck check = checkOnOneThread().writable(true);
        List<Pool.Step> steps = List.of(
                () -> {},
                Pool.fail(new SQLException("foreign", "08006")),
                () -> {},
                Pool.fail(new IllegalStateException()),
                Pool.fail(new SQLFeatureNotSupportedException()));
        for (int run = 0; run < 10_000; run++) {
            pool.validating = steps.get(run % 5);
            pool.executing = steps.get(run % 4);
            pool.closing = steps.get(run % 3);
            pool.aborting = steps.get(run % 2);
            check.call();
        }
        assertThat(pool.asked).hasValue(10_000);
        assertThat(pool.closed).hasValue(10_000);
    }

    @Test
    void whateverIsThrownIsAnOutcomeAndItsTextIsNotShown() {
        for (Throwable foreign : List.of(
                new SQLException("secret"),
                new IllegalStateException("secret"),
                new NameNotFoundException("secret"),
                new NoClassDefFoundError("secret"))) {
            DataSourceCheck check = check(Runnable::run, () -> {
                if (foreign instanceof Error error) {
                    throw error;
                }
                throw (Exception) foreign;
            });
            assertThatCode(() -> {
                        Outcome outcome = check.call();
                        assertThat(outcome.status()).isEqualTo(Status.DOWN);
                        assertThat(outcome.detail())
                                .isEqualTo(
                                        "cannot connect: " + foreign.getClass().getSimpleName());
                    })
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void aSourceThatAppearsLaterIsUpThen() throws InterruptedException {
        AtomicInteger lookups = new AtomicInteger();
        DataSourceCheck check = check(Runnable::run, () -> {
            if (lookups.incrementAndGet() == 1) {
                throw new NameNotFoundException();
            }
            return pool;
        });
        assertThat(check.call().status()).isEqualTo(Status.DOWN);
        assertThat(check.call().status()).isEqualTo(Status.UP);
    }

    @Test
    void aSourceOrAPoolThatGivesNothingIsDown() throws InterruptedException {
        assertThat(check(Runnable::run, () -> null).call().status()).isEqualTo(Status.DOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "28P01, 'user or password refused, SQLState 28P01'",
        "28000, 'user or password refused, SQLState 28000'",
        "3D000, 'no such database, SQLState 3D000'",
        "53300, 'the database has no connection or memory left, SQLState 53300'",
        "57P03, 'the database is starting or stopping, SQLState 57P03'",
        "08001, 'the database cannot be reached, SQLState 08001'",
        "72000, 'the database or its driver refuses, SQLState 72000'"
    })
    void whatTheDatabaseSaysIsDownWithItsCodeAndNobodyIsAskedTwice(String state, String words)
            throws InterruptedException {
        DataSourceCheck check = learned();
        pool.acquiring = Pool.fail(new SQLException("pool", new RuntimeException(new SQLException("driver", state))));

        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("cannot connect: " + words);
        assertThat(outcome.data()).containsEntry("sqlstate", state);
        assertThat(questions).isEmpty();
        pool.acquiring = () -> {};
        assertThat(check.call().status()).isEqualTo(Status.UP);
    }

    @Test
    void aWaitThatEndsIsAnExhaustedPoolWhereTheDatabaseAnswers() throws InterruptedException {
        Outcome outcome = hungAfter(learned());

        assertThat(outcome.status()).isEqualTo(Status.DEGRADED);
        assertThat(outcome.detail())
                .isEqualTo("no connection within 20 ms, but the database answers: the pool is exhausted");
        assertThat(questions).containsExactly(new Address("db.example", 5432, Product.POSTGRESQL));
    }

    static Stream<Exception> whatPoolsThrow() {
        return Stream.of(
                new SQLTransientConnectionException("HikariPool-1 - Connection is not available"),
                new SQLException("Cannot get a connection", new NoSuchElementException()),
                new SQLException("a", new IllegalStateException(new java.util.concurrent.TimeoutException())));
    }

    @ParameterizedTest
    @MethodSource("whatPoolsThrow")
    void soIsAWaitThatThePoolSaysHasEndedByATypeOfItsException(Exception thrown) throws InterruptedException {
        DataSourceCheck check = learned();
        pool.acquiring = Pool.fail(thrown);
        assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void aFailureThatTellsNothingIsAWaitThatEndedOnlyWhereThereWasAWait() throws InterruptedException {
        DataSourceCheck check = learned();
        pool.acquiring = Pool.fail(new SQLException("timeout"));
        assertThat(check.call().status()).isEqualTo(Status.DOWN);
        pool.acquiring = () -> {
            pass(Duration.ofMillis(500));
            throw new SQLException("closed");
        };
        assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void anExhaustedPoolIsDownWhereThatIsAskedFor() throws InterruptedException {
        DataSourceCheck check = learned(check().acquire(SHORT).exhausted(Status.DOWN));
        assertThat(hungAfter(check).status()).isEqualTo(Status.DOWN);
    }

    @Test
    void aWaitThatEndsIsDownWhereTheDatabaseDoesNotAnswer() throws InterruptedException {
        databaseAnswers = false;
        Outcome outcome = hungAfter(learned());
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("no connection within 20 ms; the database does not answer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:orders", "jdbc:sqlite:/data/file", "garbage"})
    void aWaitThatEndsIsDownWhereNobodyKnowsWhomToAsk(String url) throws InterruptedException {
        pool.url = url;
        Outcome outcome = hungAfter(learned());
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail())
                .isEqualTo("no connection within 20 ms; not known whether the pool or the database");
        assertThat(questions).isEmpty();
    }

    @Test
    void anAddressThatIsGivenIsAskedFromTheFirstRunOn() throws InterruptedException {
        DataSourceCheck check = check().acquire(SHORT).address("other.example", 5432);
        assertThat(hungAfter(check).status()).isEqualTo(Status.DEGRADED);
        assertThat(questions).containsExactly(new Address("other.example", 5432, Product.POSTGRESQL));
    }

    @Test
    void aHundredProbesOfAStuckPoolTakeOneThreadAndTheConnectionThatComesLateIsClosedAtOnce() throws Exception {
        DataSourceCheck check = learned();
        hungAfter(check);
        int before = pool.asked.get();
        for (int probe = 1; probe <= 100; probe++) {
            pass(Duration.ofSeconds(1));
            Outcome outcome = check.call();
            assertThat(outcome.status()).isEqualTo(Status.DEGRADED);
            assertThat(outcome.detail()).startsWith("still waiting for a connection since ");
        }
        assertThat(check.call().detail()).startsWith("still waiting for a connection since 100 s");
        assertThat(check.call().data()).containsEntry("wait.seconds", 100.0);
        assertThat(pool.asked).hasValue(before);

        release.countDown();
        awaitThreads();
        assertThat(pool.open()).isZero();
        assertThat(pool.limits).as("validated no more").hasSize(1);
        pool.acquiring = () -> {};
        assertThat(check.call().status()).isEqualTo(Status.UP);
    }

    @Test
    void whatAnAcquisitionThatCameTooLateSaysIsWhyTheNextOneWaitsInVain() throws Exception {
        DataSourceCheck check = learned();
        pool.acquiring = () -> {
            Pool.hang(release).go();
            throw new SQLException("late", "28P01");
        };
        assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
        release.countDown();
        awaitThreads();

        CountDownLatch again = new CountDownLatch(1);
        pool.acquiring = Pool.hang(again);
        Outcome outcome = check.call();
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail())
                .isEqualTo("no connection within 20 ms; the one before: user or password refused, SQLState 28P01");
        again.countDown();
        awaitThreads();
        assertThat(pool.open()).isZero();
    }

    @Test
    void aValidationThatHangsIsAbortedAtTheDeadlineAndTheConnectionClosed() throws Exception {
        DataSourceCheck check = check().within(Duration.ofSeconds(1));
        pool.validating = Pool.hang(release);
        pool.aborting = release::countDown;

        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).startsWith("connection in 0 ms, no answer on it within ");
        awaitThreads();
        assertThat(pool.aborted).hasPositiveValue();
        assertThat(pool.closed).hasValue(1);
    }

    @Test
    void aConnectionThatCannotBeAbortedIsClosedWhenItAnswersAndNoOtherIsTakenMeanwhile() throws Exception {
        DataSourceCheck check = check().within(Duration.ofSeconds(1));
        pool.validating = Pool.hang(release);
        pool.aborting = Pool.fail(new SQLFeatureNotSupportedException());
        check.call();
        pass(Duration.ofSeconds(30));

        Outcome outcome = check.call();

        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("the database has not answered on a connection since 30 s");
        assertThat(pool.asked).hasValue(1);
        assertThat(pool.closed).hasValue(0);
        release.countDown();
        awaitThreads();
        assertThat(pool.closed).hasValue(1);
    }

    @Test
    void aConnectionThatIsNotValidIsDownAndThePoolIsToldToThrowItAway() throws InterruptedException {
        pool.valid = false;
        Outcome outcome = check().call();
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail()).isEqualTo("connection in 0 ms, but it is not valid");
        assertThat(pool.aborted).hasValue(1);
        assertThat(pool.closed).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({"5000, 0, 4", "5000, 3000, 1", "1000, 0, 1", "60000, 0, 59"})
    void validationIsLimitedToTheWholeSecondsLeftAndNeverToZeroWhichIsNoLimit(long within, long waited, int limit)
            throws InterruptedException {
        pool.acquiring = () -> pass(Duration.ofMillis(waited));
        check().within(Duration.ofMillis(within)).call();
        check().within(Duration.ofMillis(within)).query("SELECT 1").call();
        assertThat(pool.limits).containsExactly(limit, limit);
    }

    @Test
    void aQueryIsAskedInsteadOfTheDriversOwnAndWhatItSaysIsNotShown() throws InterruptedException {
        DataSourceCheck check = checkOnOneThread().query("SELECT 1 FROM orders");
        assertThat(check.call().status()).isEqualTo(Status.UP);
        assertThat(pool.statements).containsExactly("SELECT 1 FROM orders");

        pool.executing = Pool.fail(new SQLException("relation \"orders\" does not exist", "42P01"));
        Outcome outcome = check.call();
        assertThat(outcome.status()).isEqualTo(Status.DOWN);
        assertThat(outcome.detail())
                .isEqualTo(
                        "connection in 0 ms, but it does not work: the database or its driver refuses, SQLState 42P01");
        assertThat(pool.aborted).as("the connection is as good as before").hasValue(0);
        assertThat(pool.open()).isZero();
    }

    @Test
    void noTransactionStaysOpenWherePoolsGiveConnectionsWithoutAutoCommit() throws InterruptedException {
        checkOnOneThread().writable(true).call();
        assertThat(pool.rolledBack).hasValue(0);
        pool.autoCommit = false;
        checkOnOneThread().writable(true).call();
        assertThat(pool.rolledBack).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "PostgreSQL, f off, UP, writable",
        "PostgreSQL, t on, DOWN, read-only",
        "PostgreSQL, f on, DOWN, read-only",
        "MySQL, 0 0, UP, writable",
        "MySQL, 1 0, DOWN, read-only",
        "MariaDB, OFF 0, UP, writable",
        "MariaDB, 0 1, DOWN, read-only",
        "Microsoft SQL Server, READ_WRITE, UP, writable",
        "Microsoft SQL Server, READ_ONLY, DOWN, read-only",
        "Oracle, PRIMARY, UP, writable",
        "Oracle, PHYSICAL STANDBY, DOWN, read-only",
        "H2, FALSE, UP, writable",
        "H2, TRUE, DOWN, read-only",
        "DB2/LINUXX8664, '', UP, not known whether it is writable"
    })
    void aDatabaseThatTakesNoChangesIsDownWhereItMust(String product, String row, Status status, String words)
            throws InterruptedException {
        pool.product = product;
        String question = Product.named(product).writeQuestion();
        if (question != null) {
            pool.rows.put(question, question.contains("ROLE") ? List.of(row) : List.of(row.split(" ")));
        }
        Outcome outcome = checkOnOneThread().writable(true).call();
        assertThat(outcome.status()).isEqualTo(status);
        assertThat(outcome.detail()).endsWith(words);
        assertThat(checkOnOneThread().call().status()).isEqualTo(Status.UP);
    }

    @Test
    void whereTheQuestionIsRefusedItIsNotKnownWhetherItIsWritable() throws InterruptedException {
        pool.executing = Pool.fail(new SQLException("not allowed", "42501"));
        Outcome outcome = checkOnOneThread().writable(true).call();
        assertThat(outcome.status()).isEqualTo(Status.UP);
        assertThat(outcome.detail()).endsWith("not known whether it is writable");

        pool.executing = Pool.fail(new SQLException("gone", "08006"));
        assertThat(checkOnOneThread().writable(true).call().status()).isEqualTo(Status.DOWN);
    }

    @Test
    void whoIsInterruptedBeforeItBeginsTakesNothing() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> check().call()).isInstanceOf(InterruptedException.class);
        assertThat(pool.asked).hasValue(0);
    }

    @Test
    void whoIsInterruptedWhileItWaitsForAConnectionLeavesNone() throws Exception {
        Thread run = Thread.currentThread();
        pool.acquiring = () -> {
            run.interrupt();
            Pool.hang(release).go();
        };
        assertThatThrownBy(() -> check().call()).isInstanceOf(InterruptedException.class);
        release.countDown();
        awaitThreads();
        assertThat(pool.given).hasValue(1);
        assertThat(pool.open()).isZero();
    }

    @Test
    void whoIsInterruptedWhileTheDatabaseIsAskedAbortsAndLeavesNone() throws Exception {
        Thread run = Thread.currentThread();
        pool.validating = () -> {
            run.interrupt();
            Pool.hang(release).go();
        };
        pool.aborting = release::countDown;
        assertThatThrownBy(() -> check().call()).isInstanceOf(InterruptedException.class);
        awaitThreads();
        assertThat(pool.aborted).hasPositiveValue();
        assertThat(pool.open()).isZero();
    }

    @Test
    void whoIsInterruptedDuringTheSecondOpinionLeavesNone() throws Exception {
        DataSourceCheck check = learned();
        Thread run = Thread.currentThread();
        whileAsking = run::interrupt;
        pool.acquiring = Pool.hang(release);
        assertThatThrownBy(() -> {
                    check.call();
                    // Where it was interrupted after the answer had come.
                    if (Thread.interrupted()) {
                        throw new InterruptedException();
                    }
                })
                .isInstanceOf(InterruptedException.class);
        release.countDown();
        awaitThreads();
        assertThat(pool.open()).isZero();
    }

    @Test
    void whoCallsMeanwhileWaitsForItsTurnSoThatOneConnectionIsTakenAtATime() throws Exception {
        DataSourceCheck check = check();
        pool.validating = Pool.hang(release);
        Thread first = new Thread(() -> assertThatCode(check::call).doesNotThrowAnyException());
        first.start();
        while (pool.asked.get() == 0) {
            Thread.onSpinWait();
        }
        Thread second = new Thread(() -> assertThatCode(check::call).doesNotThrowAnyException());
        second.start();
        while (second.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        assertThat(pool.asked).hasValue(1);
        release.countDown();
        first.join();
        second.join();
        assertThat(pool.asked).hasValue(2);
        assertThat(pool.open()).isZero();
    }

    @Test
    void whereNoThreadIsToBeHadThatIsSaidAndTheNextRunTriesAgain() throws InterruptedException {
        AtomicInteger runs = new AtomicInteger();
        DataSourceCheck check = check(
                task -> {
                    if (runs.incrementAndGet() == 1) {
                        throw new RejectedExecutionException();
                    }
                    task.run();
                },
                Pool.always(pool));
        assertThat(check.call().detail()).isEqualTo("no thread can be had to take a connection");
        assertThat(check.call().status()).isEqualTo(Status.UP);
    }

    @Test
    void valuesThatAreWrongAreRefusedWithTheRuleAndTheValue() {
        DataSourceCheck check = DataSourceCheck.of(pool);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.acquire(Duration.ZERO))
                .withMessage("acquire must be longer than 0, was 0 ms");
        assertThatIllegalArgumentException().isThrownBy(() -> check.within(Duration.ofSeconds(-1)));
        assertThatIllegalArgumentException().isThrownBy(() -> check.query(" "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.exhausted(Status.UP))
                .withMessage("exhausted must be DEGRADED or DOWN, was UP");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> check.address("db.example", 0))
                .withMessage("an address must be a host and a port from 1 to 65535, was db.example:0");
    }
}
