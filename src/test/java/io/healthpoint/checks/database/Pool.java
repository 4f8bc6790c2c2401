package io.healthpoint.checks.database;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A pool under a test's hand. What hangs ignores interrupts, as many pools and drivers do, and ends when the test lets it. */
class Pool implements DataSource {

    /** What may be thrown. */
    interface Step {
        void go() throws Exception;
    }

    final AtomicInteger asked = new AtomicInteger();
    final AtomicInteger given = new AtomicInteger();
    final AtomicInteger closed = new AtomicInteger();
    final AtomicInteger aborted = new AtomicInteger();
    final AtomicInteger rolledBack = new AtomicInteger();
    final List<String> statements = new ArrayList<>();
    final List<Integer> limits = new ArrayList<>();
    final Map<String, List<String>> rows = new HashMap<>();
    volatile Step acquiring = () -> {};
    volatile Step validating = () -> {};
    volatile Step executing = () -> {};
    volatile Step closing = () -> {};
    volatile Step aborting = () -> {};
    boolean valid = true;
    boolean autoCommit = true;
    String product = "PostgreSQL";
    String url = "jdbc:postgresql://db.example:5432/orders";

    /** Hangs until the latch is open. */
    static Step hang(CountDownLatch latch) {
        return () -> {
            boolean interrupted = false;
            while (latch.getCount() > 0) {
                try {
                    latch.await();
                } catch (InterruptedException ignored) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        };
    }

    static Step fail(Exception failure) {
        return () -> {
            throw failure;
        };
    }

    int open() {
        return given.get() - closed.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        asked.incrementAndGet();
        go(acquiring);
        given.incrementAndGet();
        return proxy(Connection.class, this::answer);
    }

    private Object answer(String method, Object[] arguments) throws Throwable {
        return switch (method) {
            case "isValid" -> isValid((Integer) arguments[0]);
            case "getAutoCommit" -> autoCommit;
            case "rollback" -> rolledBack.incrementAndGet();
            case "createStatement" -> proxy(Statement.class, this::answerOfStatement);
            case "getMetaData" -> proxy(DatabaseMetaData.class, this::answerOfDatabase);
            case "abort" -> abort();
            case "close" -> close();
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private boolean isValid(int seconds) throws SQLException {
        limits.add(seconds);
        go(validating);
        return valid;
    }

    private Object abort() throws SQLException {
        aborted.incrementAndGet();
        go(aborting);
        return null;
    }

    private Object close() throws SQLException {
        closed.incrementAndGet();
        go(closing);
        return null;
    }

    private Object answerOfDatabase(String method, Object[] arguments) {
        return method.equals("getURL") ? url : product;
    }

    private Object answerOfStatement(String method, Object[] arguments) throws Throwable {
        return switch (method) {
            case "setQueryTimeout" -> limits.add((Integer) arguments[0]);
            case "execute" -> execute((String) arguments[0]);
            case "executeQuery" -> {
                execute((String) arguments[0]);
                yield result(rows.getOrDefault(arguments[0], List.of()));
            }
            default -> null;
        };
    }

    private boolean execute(String sql) throws SQLException {
        statements.add(sql);
        go(executing);
        return true;
    }

    private static ResultSet result(List<String> columns) {
        return proxy(ResultSet.class, (method, arguments) -> switch (method) {
            case "next" -> !columns.isEmpty();
            case "getMetaData" -> proxy(ResultSetMetaData.class, (name, none) -> columns.size());
            case "getString" -> columns.get((Integer) arguments[0] - 1);
            default -> null;
        });
    }

    private static void go(Step step) throws SQLException {
        try {
            step.go();
        } catch (SQLException | RuntimeException failure) {
            throw failure;
        } catch (Exception other) {
            throw new IllegalStateException(other);
        }
    }

    private interface Answers {
        Object to(String method, Object[] arguments) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> ofType(method.getReturnType(), answers.to(method.getName(), arguments))));
    }

    private static Object ofType(Class<?> type, Object value) {
        return type == void.class ? null : value;
    }

    static <T> Callable<T> always(T value) {
        return () -> value;
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {
        throw new AssertionError("changes the pool");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return null;
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException();
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
