package io.healthpoint.fleet.table;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** A database without a row, which does what it is told, and refuses statements. One connection after another. */
final class FakeDatabase {

    /** Of the next statements. */
    final Deque<SQLException> refusals = new ArrayDeque<>();
    /** What was asked, refused or not. */
    final List<String> asked = new ArrayList<>();
    /** Of the only connection. */
    final Map<String, Object> settings = new HashMap<>(Map.of("AutoCommit", true, "NetworkTimeout", 0));

    final List<Map<String, Object>> settingsWhenAsked = new ArrayList<>();
    /** With what statements begin that violate a rule. */
    String forbidden = "nothing";

    /** Whoever asks for what it does not know has no connection any more, as with HikariCP. */
    boolean knowsNetworkTimeout = true;

    private boolean evicted;
    int taken;
    int givenBack;

    DataSource source() {
        return proxy(DataSource.class, (method, values) -> connection());
    }

    private Connection connection() {
        taken++;
        evicted = false;
        return proxy(Connection.class, this::onConnection);
    }

    private Object onConnection(String method, Object[] values) throws SQLException {
        if (method.endsWith("NetworkTimeout") && !knowsNetworkTimeout) {
            evicted = true;
            throw new SQLFeatureNotSupportedException();
        }
        if (evicted && !method.equals("close")) {
            throw new SQLException("Connection is closed");
        }
        if (method.startsWith("set")) {
            settings.put(method.substring(3), values[values.length - 1]);
            return null;
        }
        return switch (method) {
            case "getAutoCommit", "getNetworkTimeout" -> settings.get(method.substring(3));
            case "getMetaData" -> proxy(DatabaseMetaData.class, (name, none) -> "PostgreSQL");
            case "prepareStatement" -> statement(PreparedStatement.class, (String) values[0]);
            case "createStatement" -> statement(Statement.class, "");
            case "close" -> ++givenBack == 0;
            default -> throw new UnsupportedOperationException(method);
        };
    }

    private Object statement(Class<?> type, String prepared) {
        return proxy(type, (method, values) -> switch (method) {
            case "executeUpdate" -> asked(values == null ? prepared : (String) values[0]) ? 1 : 0;
            case "executeQuery" -> asked(prepared) ? noRows() : null;
            default -> null;
        });
    }

    private boolean asked(String sql) throws SQLException {
        asked.add(sql);
        settingsWhenAsked.add(Map.copyOf(settings));
        if (sql.startsWith(forbidden)) {
            throw new SQLException("forbidden", "23514");
        }
        if (!refusals.isEmpty()) {
            throw refusals.pop();
        }
        return true;
    }

    private static ResultSet noRows() {
        return proxy(ResultSet.class, (method, values) -> method.equals("next") ? false : null);
    }

    private interface Call {
        Object on(String method, Object[] values) throws SQLException;
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, values) -> {
                    Object answer = call.on(method.getName(), values);
                    return method.getReturnType() == void.class ? null : answer;
                }));
    }
}
