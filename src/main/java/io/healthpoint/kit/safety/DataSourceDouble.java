package io.healthpoint.kit.safety;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A data source that is none: it gives connections whose queries answer one row of ones, and refuses, fails or hangs when told
 * to. Its URL and its text have a password in them, as those of some drivers and pools have. Thread-safe.
 */
final class DataSourceDouble implements InvocationHandler {

    static final String PASSWORD = "s3cr3t-0f-th3-d0ubl3";
    static final String URL = "jdbc:double://app:" + PASSWORD + "@db.internal/app?password=" + PASSWORD;

    private final List<ConnectionDouble> connections = new CopyOnWriteArrayList<>();
    private final Hold hold = new Hold();
    private volatile Database database = Database.WORKS;
    private volatile boolean asked;

    DataSource dataSource() {
        return Doubles.of(DataSource.class, this);
    }

    /** Forgets what was, and is another one from here on. */
    void become(Database next, boolean meeting) {
        connections.clear();
        hold.reset(meeting);
        asked = false;
        database = next;
    }

    Hold hold() {
        return hold;
    }

    boolean wasAsked() {
        return asked;
    }

    boolean any(Predicate<ConnectionDouble> what) {
        return connections.stream().anyMatch(what);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        return switch (method.getName()) {
            case "getConnection" -> connect();
            case "toString" -> "DataSourceDouble[url=" + URL + ']';
            default -> Doubles.byDefault(this, proxy, method, arguments);
        };
    }

    /** A query, or what asks the database as one does. */
    void query(int seconds) throws SQLException {
        hold.meet();
        if (database == Database.QUERY_FAILS) {
            throw new SQLException("relation \"app\" does not exist", "42P01");
        }
        if (database == Database.QUERY_HANGS) {
            hold.hang(seconds);
        }
    }

    private Connection connect() throws SQLException {
        asked = true;
        if (database == Database.REFUSES) {
            throw new SQLTransientConnectionException("connection refused", "08001");
        }
        if (database == Database.CONNECTION_HANGS) {
            hold.hang(0);
        }
        ConnectionDouble connection = new ConnectionDouble(this);
        connections.add(connection);
        return Doubles.of(Connection.class, connection);
    }
}
