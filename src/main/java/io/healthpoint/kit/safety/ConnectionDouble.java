package io.healthpoint.kit.safety;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A connection that keeps in mind what was done with it. Thread-safe. */
final class ConnectionDouble implements InvocationHandler {

    private final DataSourceDouble source;
    private final List<StatementDouble> statements = new CopyOnWriteArrayList<>();
    private volatile boolean closed;
    private volatile boolean autoCommit = true;
    private volatile boolean hasWork;
    private volatile boolean leftTransaction;

    ConnectionDouble(DataSourceDouble source) {
        this.source = source;
    }

    boolean isOpen() {
        return !closed;
    }

    /** Whether statements are still open though the connection is closed. */
    boolean leftStatements() {
        return closed && statements.stream().anyMatch(StatementDouble::isOpen);
    }

    /** Whether it was closed, or is still open, in a transaction that has done something. */
    boolean leftTransaction() {
        return leftTransaction || (!closed && !autoCommit && hasWork);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "createStatement", "prepareStatement", "prepareCall" -> statement(proxy, method.getReturnType());
            case "setAutoCommit" -> setAutoCommit(arguments);
            case "getAutoCommit" -> autoCommit;
            case "commit", "rollback" -> endTransaction();
            case "close", "abort" -> close();
            case "isClosed" -> closed;
            case "isValid" -> isValid(arguments);
            case "getMetaData" -> Doubles.metaData();
            case "toString" -> "ConnectionDouble[url=" + DataSourceDouble.URL + ']';
            default -> Doubles.byDefault(this, proxy, method, arguments);
        };
    }

    /** A statement is executed. */
    void query(int seconds) throws SQLException {
        requireOpen();
        hasWork = true;
        source.query(seconds);
        requireOpen();
    }

    private Object statement(Object proxy, Class<?> type) throws SQLException {
        requireOpen();
        StatementDouble statement = new StatementDouble(this, proxy);
        statements.add(statement);
        return Doubles.of(type.asSubclass(Statement.class), statement);
    }

    private @Nullable Object setAutoCommit(Object @Nullable [] arguments) {
        autoCommit = arguments != null && Boolean.TRUE.equals(arguments[0]);
        hasWork = false; // JDBC: to change it commits
        return null;
    }

    private @Nullable Object endTransaction() throws SQLException {
        requireOpen();
        hasWork = false;
        return null;
    }

    private @Nullable Object close() {
        leftTransaction |= !closed && !autoCommit && hasWork;
        closed = true;
        return null;
    }

    // As drivers have it: no exception, and never longer than the seconds say.
    private boolean isValid(Object @Nullable [] arguments) {
        try {
            source.query(arguments == null ? 0 : (Integer) arguments[0]);
            return !closed;
        } catch (SQLException notValid) {
            return false;
        }
    }

    private void requireOpen() throws SQLException {
        if (closed) {
            throw new SQLNonTransientConnectionException("this connection is closed", "08003");
        }
    }
}
