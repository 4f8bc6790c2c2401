package io.healthpoint.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.database.DataSourceCheck;
import io.healthpoint.it.postgres.Postgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** What holds with every pool in front of a PostgreSQL. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class PostgresContract {

    static final int SIZE = 3;
    static final String PASSWORD = "right";
    /** Longer than the check waits, so that it is the check that gives up first. */
    static final Duration LIMIT = Duration.ofSeconds(3);

    private static final int CONNECTIONS = 10;

    private final ClassLoader loader = new ClassLoader(getClass().getClassLoader()) {};
    private final Deque<Connection> borrowed = new ArrayDeque<>();
    private Postgres postgres;
    private DataSource pool;
    private DataSourceCheck check;

    /** A pool of three connections, made when they are needed and tried before they are given. */
    abstract DataSource open(String url, String user, String password) throws Exception;

    abstract void close(DataSource pool) throws Exception;

    /** Connections that nobody uses are thrown away. */
    abstract void empty(DataSource pool) throws Exception;

    /** Whether the pool tells how many there are. */
    abstract boolean counts();

    @BeforeAll
    void startDatabase() throws Exception {
        postgres = Postgres.start("max_connections=" + CONNECTIONS, "superuser_reserved_connections=0");
        postgres.sql("CREATE ROLE guarded LOGIN PASSWORD '" + PASSWORD + "'");
    }

    @BeforeEach
    void openPool() throws Exception {
        pool = open(postgres.plainUrl(), "guarded", PASSWORD);
        check = DataSourceCheck.of(pool);
        assertThat(await(Status.UP).detail()).contains("valid in");
    }

    @AfterEach
    void closePool() throws Exception {
        giveBack();
        close(pool);
    }

    @AfterAll
    void stopDatabase() throws Exception {
        postgres.close();
    }

    @Test
    void tenThousandRunsLeaveNoConnectionAndNoThread() throws Exception {
        for (int run = 0; run < 10_000; run++) {
            Outcome outcome = run(check);
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(Status.UP);
        }
        borrow(SIZE);
        giveBack();
        awaitThreads(0);
        assertThat(Integer.parseInt(postgres.sql("SELECT count(*) FROM pg_stat_activity WHERE usename = 'guarded'")))
                .isLessThanOrEqualTo(SIZE);
    }

    @Test
    void aPoolThatTheApplicationUsesUpIsDegradedAndCostsOneThreadWhateverTheNumberOfProbes() throws Exception {
        borrow(SIZE);
        Outcome first = run(check);
        assertThat(first.status()).as(first.detail()).isEqualTo(Status.DEGRADED);
        assertThat(first.detail())
                .startsWith("no connection within 1 s, but the database answers: the pool is exhausted");
        if (counts()) {
            assertThat(first.data()).containsEntry("pool.active", SIZE).containsEntry("pool.max", SIZE);
            assertThat(first.detail()).contains("(3 of 3 in use");
        }
        for (int probe = 0; probe < 20; probe++) {
            Outcome next = run(check);
            assertThat(next.status()).as(next.detail()).isEqualTo(Status.DEGRADED);
            awaitThreads(1); // the one that asked the database ends
        }
        giveBack();
        await(Status.UP);
    }

    @Test
    void aDatabaseThatIsKilledIsDownAndUpAgainOnceItIsBack() throws Exception {
        postgres.kill();
        assertThatItStays(Status.DOWN, 3);
        postgres.startAgain();
        await(Status.UP);
    }

    @Test
    void aDatabaseThatStandsStillIsDownAndUpAgainOnceItGoesOn() throws Exception {
        postgres.pause();
        try {
            assertThatItStays(Status.DOWN, 3);
        } finally {
            postgres.resume();
        }
        await(Status.UP);
    }

    @Test
    void aDatabaseThatStandsStillWhileThePoolIsUsedUpIsDown() throws Exception {
        borrow(SIZE);
        assertThat(run(check).status()).isEqualTo(Status.DEGRADED);
        postgres.pause();
        try {
            assertThat(run(check).detail()).contains("the database does not answer");
            assertThat(run(check).status()).isEqualTo(Status.DOWN);
        } finally {
            postgres.resume();
        }
        giveBack();
        await(Status.UP);
    }

    @Test
    void aDatabaseThatIsFullIsDownAndNoExhaustedPool() throws Exception {
        Deque<Connection> others = new ArrayDeque<>();
        empty(pool);
        try {
            fill(others);
            assertThatItStays(Status.DOWN, 1);
            assertThat(await(outcome -> "53300".equals(outcome.data().get("sqlstate")))
                            .status())
                    .isEqualTo(Status.DOWN);
        } finally {
            for (Connection other : others) {
                other.close();
            }
        }
        await(Status.UP);
    }

    @Test
    void aPasswordThatHasChangedIsDownWithThatReason() throws Exception {
        postgres.sql("ALTER ROLE guarded PASSWORD 'another'");
        try {
            empty(pool);
            assertThatItStays(Status.DOWN, 1);
            Outcome told = await(outcome -> "28P01".equals(outcome.data().get("sqlstate")));
            assertThat(told.status()).isEqualTo(Status.DOWN);
            assertThat(told.detail())
                    .contains("user or password refused, SQLState 28P01")
                    .doesNotContain("guarded", "127.0.0.1");
        } finally {
            postgres.sql("ALTER ROLE guarded PASSWORD '" + PASSWORD + "'");
        }
        await(Status.UP);
    }

    @Test
    void aSessionThatIsReadOnlyIsDownWhereItMustBeWritable() throws Exception {
        postgres.sql("ALTER ROLE guarded SET default_transaction_read_only = on");
        empty(pool);
        DataSourceCheck writable = check.writable(true);
        assertThat(await(writable, outcome -> outcome.status() == Status.DOWN).detail())
                .endsWith("but read-only");
        assertThat(run(check).status()).isEqualTo(Status.UP);

        postgres.sql("ALTER ROLE guarded RESET default_transaction_read_only");
        empty(pool);
        assertThat(await(writable, outcome -> outcome.status() == Status.UP).detail())
                .endsWith(", writable");
    }

    @Test
    void aStandbyIsDownWhereItMustBeWritableAndUpOnceItIsPromoted() throws Exception {
        DataSourceCheck writable = check.writable(true);
        postgres.startAgainAsStandby();
        await(Status.UP);
        assertThat(run(writable).detail()).endsWith("but read-only");
        postgres.sql("SELECT pg_promote()");
        assertThat(run(writable).detail()).endsWith(", writable");
    }

    @Test
    void noTransactionStaysOpen() throws Exception {
        run(check.writable(true).query("SELECT 1"));
        assertThat(postgres.sql("SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"))
                .isEqualTo("0");
    }

    private void assertThatItStays(Status status, int times) throws InterruptedException {
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            Outcome outcome = run(check);
            assertThat(outcome.status()).as(outcome.detail()).isEqualTo(status);
            assertThat(outcome.detail()).doesNotContain("127.0.0.1", "guarded", "jdbc");
            // The limit of a run, and what a slow machine may add.
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }

    private Outcome await(Status status) throws InterruptedException {
        return await(outcome -> outcome.status() == status);
    }

    private Outcome await(Predicate<Outcome> wanted) throws InterruptedException {
        return await(check, wanted);
    }

    // The test's own limit ends it.
    private Outcome await(DataSourceCheck check, Predicate<Outcome> wanted) throws InterruptedException {
        Outcome outcome = run(check);
        while (!wanted.test(outcome)) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as(outcome.detail())
                    .isFalse();
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            outcome = run(check);
        }
        return outcome;
    }

    private void borrow(int number) throws SQLException {
        while (borrowed.size() < number) {
            borrowed.push(pool.getConnection());
        }
    }

    private void giveBack() throws SQLException {
        while (!borrowed.isEmpty()) {
            borrowed.pop().close();
        }
    }

    private void fill(Deque<Connection> others) {
        try {
            while (others.size() <= CONNECTIONS) {
                others.push(DriverManager.getConnection(postgres.url()));
            }
        } catch (SQLException full) {
            assertThat(full.getSQLState()).isEqualTo("53300");
        }
    }

    // With a class loader of this class alone, which the threads that a run needs take over: others test meanwhile.
    private Outcome run(DataSourceCheck checked) throws InterruptedException {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
        try {
            return checked.call();
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    private long threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("healthpoint"))
                .filter(thread -> thread.getContextClassLoader() == loader)
                .count();
    }

    private void awaitThreads(int most) {
        while (threads() > most) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
