package io.healthpoint.kit.safety;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement whose queries answer one row of ones. Thread-safe. */
final class StatementDouble implements InvocationHandler {

    private final ConnectionDouble connection;
    private final Object connectionProxy;
    private volatile boolean closed;
    private volatile int seconds;

    StatementDouble(ConnectionDouble connection, Object connectionProxy) {
        this.connection = connection;
        this.connectionProxy = connectionProxy;
    }

    boolean isOpen() {
        return !closed;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "executeQuery" -> executed(Doubles.oneRow());
            case "execute" -> executed(true);
            case "executeUpdate" -> executed(1);
            case "executeLargeUpdate" -> executed(1L);
            case "executeBatch" -> executed(new int[] {1});
            case "getResultSet" -> Doubles.oneRow();
            case "setQueryTimeout" -> setSeconds(arguments);
            case "getQueryTimeout" -> seconds;
            case "getConnection" -> connectionProxy;
            case "close" -> close();
            case "isClosed" -> closed;
            default -> Doubles.byDefault(this, proxy, method, arguments);
        };
    }

    private Object executed(Object result) throws SQLException {
        connection.query(seconds);
        return result;
    }

    private @Nullable Object setSeconds(Object @Nullable [] arguments) {
        seconds = arguments == null ? 0 : (Integer) arguments[0];
        return null;
    }

    private @Nullable Object close() {
        closed = true;
        return null;
    }
}
