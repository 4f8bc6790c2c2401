package io.healthpoint.checks.database;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.database.DataSourceRuns.Seams;
import io.healthpoint.threads.Worker;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/**
 * Whether a data source gives connections that work.
 *
 * <ul>
 *   <li>UP: a connection came in time, and the driver, or a query, says that it works.
 *   <li>DEGRADED: the pool is exhausted. No connection came in time, nothing says why, and the database itself answers, asked past
 *       the pool: the application is busy, not broken. {@link #exhausted} makes this DOWN.
 *   <li>DOWN: the database or its driver says why there is no connection, by a type or an SQLState; it does not answer; where it
 *       listens is not known, so that it may be either; the pool says that it is not used up; the connection does not work; or it
 *       takes no changes, though {@link #writable} asks for that.
 * </ul>
 *
 * <p>A run takes one connection, asks on it, and gives it back. It does so on a thread beside the run's own, and does not wait for
 * it longer than it may: whatever a pool or a driver does, a run is over in time. While a connection that an earlier run wanted
 * has not come, no other is asked for. One that comes late is closed at once, one that hangs is aborted. Where the database
 * listens is learned from the URL of the first good connection and never shown.
 *
 * <pre>{@code
 * healthpoint.register("db", Policy.DEFAULT, DataSourceCheck.of(dataSource).writable(true));
 * }</pre>
 *
 * <p>Thread-safe: runs on several threads wait for each other. An instance remembers what it learned, so keep one a data source.
 * The data holds {@code wait.seconds}, {@code validation.seconds}, {@code sqlstate} where there is one, and {@code pool.total},
 * {@code pool.active}, {@code pool.idle}, {@code pool.waiting} and {@code pool.max} where the pool tells them (HikariCP, Agroal
 * with metrics, Tomcat's, Commons DBCP).
 */
public final class DataSourceCheck implements Callable<Outcome> {

    private static final Seams REAL = new Seams(Worker::beside, System::nanoTime, Address::answers);

    private final Callable<? extends DataSource> source;
    private final Terms terms;
    private final Seams seams;
    private final DataSourceRuns runs;

    DataSourceCheck(Callable<? extends DataSource> source, Terms terms, Seams seams) {
        this.source = source;
        this.terms = terms;
        this.seams = seams;
        this.runs = new DataSourceRuns(source, terms, seams);
    }

    /**
     * Checks a data source.
     *
     * @param source gives the connections
     * @return the check, with the defaults of each of its methods below
     */
    public static DataSourceCheck of(DataSource source) {
        return of(() -> source);
    }

    /**
     * Checks a data source that may not be there yet.
     *
     * @param source asked in each run, on the thread that takes the connection; what it throws is why there is none
     * @return the check, with the defaults of each of its methods below
     */
    public static DataSourceCheck of(Callable<? extends DataSource> source) {
        return new DataSourceCheck(source, Terms.DEFAULT, REAL);
    }

    /**
     * Sets how long a run waits for a connection, whatever the pool's own limit. Key {@code acquire}.
     *
     * @param limit longer than 0, default 1 s; where less than that is left of {@link #within}, three quarters of what is left
     * @return a copy
     * @throws IllegalArgumentException where it is out of range
     */
    public DataSourceCheck acquire(Duration limit) {
        return with(
                new Terms(limit, terms.within(), terms.query(), terms.writable(), terms.exhausted(), terms.address()));
    }

    /**
     * Sets by when a run is over. The factory of built-in checks sets the check's {@code timeout}.
     *
     * @param limit longer than 0, default 5 s; a run ends a little earlier, a quarter of a second at most
     * @return a copy
     * @throws IllegalArgumentException where it is out of range
     */
    public DataSourceCheck within(Duration limit) {
        return with(
                new Terms(terms.acquire(), limit, terms.query(), terms.writable(), terms.exhausted(), terms.address()));
    }

    /**
     * Asks by a statement instead of {@link java.sql.Connection#isValid}. Key {@code query}.
     *
     * @param sql works or throws; what it returns is not looked at, and what it changes outside of auto-commit mode is rolled back
     * @return a copy
     * @throws IllegalArgumentException where it is blank
     */
    public DataSourceCheck query(String sql) {
        return with(
                new Terms(terms.acquire(), terms.within(), sql, terms.writable(), terms.exhausted(), terms.address()));
    }

    /**
     * Sets whether the database must take changes, which a standby does not. PostgreSQL, MySQL, MariaDB, SQL Server, Oracle and
     * H2 are asked, each in its own way; of any other the detail says that it is not known, and the check is up. Key
     * {@code writable}.
     *
     * @param must default false
     * @return a copy
     */
    public DataSourceCheck writable(boolean must) {
        return with(
                new Terms(terms.acquire(), terms.within(), terms.query(), must, terms.exhausted(), terms.address()));
    }

    /**
     * Sets what an exhausted pool is. Key {@code exhausted}.
     *
     * @param status DEGRADED, which is the default, or DOWN
     * @return a copy
     * @throws IllegalArgumentException where it is UP
     */
    public DataSourceCheck exhausted(Status status) {
        return with(
                new Terms(terms.acquire(), terms.within(), terms.query(), terms.writable(), status, terms.address()));
    }

    /**
     * Sets where the database listens, where the URL of its driver does not tell. Key {@code address}.
     *
     * @param host name or address
     * @param port 1 to 65535
     * @return a copy
     * @throws IllegalArgumentException where the host is blank or the port out of range
     */
    public DataSourceCheck address(String host, int port) {
        return with(new Terms(
                terms.acquire(),
                terms.within(),
                terms.query(),
                terms.writable(),
                terms.exhausted(),
                new Address(host, port, Product.at(port))));
    }

    private DataSourceCheck with(Terms other) {
        return new DataSourceCheck(source, other, seams);
    }

    /**
     * Runs it.
     *
     * @return what came out; it throws nothing else, whatever a pool or a driver does
     * @throws InterruptedException where the thread is interrupted meanwhile; nothing is left behind then
     */
    @Override
    public Outcome call() throws InterruptedException {
        return runs.run();
    }
}
