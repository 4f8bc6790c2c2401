package io.healthpoint.fleet.table;

import io.healthpoint.fleet.store.Store;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The table {@code healthpoint_fleet}, in the schema where the data source's connections are. Thread-safe.
 *
 * <p>Each operation takes one connection, uses it in auto-commit mode and gives it back as it was. It must not be called on a
 * thread that has a transaction under way. A thread that is in here should not be interrupted: H2 closes its files then, for
 * everybody.
 *
 * <p>Where the database refuses or does not answer it throws {@link io.healthpoint.fleet.store.OutOfReach}; where the table is
 * missing and is not made, {@link io.healthpoint.fleet.store.StoreUnusable}, whose message has the statement that makes it.
 */
public final class TableStore implements Store {

    private static final String READ = "SELECT digest, content FROM healthpoint_fleet WHERE id = ?";
    private static final String READ_ALL = "SELECT name, content FROM healthpoint_fleet WHERE name LIKE ?";
    private static final String CREATE =
            "INSERT INTO healthpoint_fleet (id, name, digest, content) VALUES (?, ?, ?, ?)";
    private static final String REPLACE =
            "UPDATE healthpoint_fleet SET digest = ?, content = ? WHERE id = ? AND digest = ?";
    private static final String REMOVE = "DELETE FROM healthpoint_fleet WHERE id = ? AND digest = ?";

    private record Row(String digest, String text) {}

    /** A change of the row that has that digest, if there is one. */
    @FunctionalInterface
    private interface Change {
        boolean of(String digest) throws SQLException;
    }

    private final Table table;

    /**
     * Over a table.
     *
     * @param source of connections to a database that all instances of one application share
     * @param create whether the table is made where it is missing; key {@code healthpoint.fleet.create}
     */
    public TableStore(DataSource source, boolean create) {
        this.table = new Table(source, create);
    }

    @Override
    public Optional<String> read(String key) {
        return table.ask(connection -> row(connection, key).map(Row::text));
    }

    @Override
    public Map<String, String> readAll(String prefix) {
        return table.ask(connection -> rows(connection, prefix));
    }

    // Looked up first, so that the database's log is not full of violations. Where another is faster the INSERT
    // violates the primary key; all of this is asked again then, and finds the other's row.
    @Override
    public boolean create(String key, String value) {
        String id = Columns.digest(key);
        String name = Columns.name(key);
        String digest = Columns.digest(value);
        byte[] content = Columns.content(value);
        return table.ask(connection ->
                row(connection, key).isEmpty() && hasChanged(connection, CREATE, id, name, digest, content));
    }

    @Override
    public boolean replace(String key, String expected, String value) {
        String id = Columns.digest(key);
        String next = Columns.digest(value);
        byte[] content = Columns.content(value);
        return table.ask(connection -> isChanged(
                connection, key, expected, digest -> hasChanged(connection, REPLACE, next, content, id, digest)));
    }

    @Override
    public boolean remove(String key, String expected) {
        String id = Columns.digest(key);
        return table.ask(connection ->
                isChanged(connection, key, expected, digest -> hasChanged(connection, REMOVE, id, digest)));
    }

    private static Optional<Row> row(Connection connection, String key) throws SQLException {
        try (PreparedStatement statement = prepare(connection, READ, Columns.digest(key));
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(new Row(rows.getString(1), text(rows))) : Optional.empty();
        }
    }

    private static Map<String, String> rows(Connection connection, String prefix) throws SQLException {
        Map<String, String> found = new HashMap<>();
        try (PreparedStatement statement = prepare(connection, READ_ALL, Columns.pattern(prefix));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String text = text(rows);
                Columns.key(rows.getString(1))
                        .filter(key -> key.startsWith(prefix))
                        .ifPresent(key -> found.put(key, text));
            }
        }
        return found;
    }

    // Oracle keeps an empty value as none.
    private static String text(ResultSet rows) throws SQLException {
        return Columns.text(Objects.requireNonNullElse(rows.getBytes("content"), new byte[0]));
    }

    // A content that was changed by hand has the digest of the one before: nobody could change the row any more.
    private static boolean isChanged(Connection connection, String key, String expected, Change change)
            throws SQLException {
        String digest = Columns.digest(expected);
        if (change.of(digest)) {
            return true;
        }
        Optional<Row> row =
                row(connection, key).filter(found -> found.text().equals(expected) && !digest.equals(found.digest()));
        return row.isPresent() && change.of(row.get().digest());
    }

    private static boolean hasChanged(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, values)) {
            return statement.executeUpdate() == 1;
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            bind(statement, values);
            return statement;
        } catch (SQLException | RuntimeException | Error failure) {
            statement.close();
            throw failure;
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else {
                statement.setString(i + 1, (String) values[i]);
            }
        }
    }
}
