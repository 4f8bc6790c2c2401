package io.healthpoint.fleet.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;

/**
 * What a connection is made while it is used here, and was before: in auto-commit, so that each statement stands for itself, and
 * with a limit to the wait for the network where it has none, so that a thread does not wait forever for a database that is cut
 * off. (A limit of a statement would not do: in H2 it stays with the connection, and it ends no wait for the network.)
 */
final class Loan implements AutoCloseable {

    /** In milliseconds. What takes longer is of no use, and the connection is lost with it. */
    static final int LIMIT = 30_000;

    private final Connection connection;
    private boolean committed;
    private boolean limited;

    Loan(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes it so.
     *
     * @param withLimit whether the wait for the network is to be limited
     * @throws SQLFeatureNotSupportedException where the driver knows no such limit; the connection is of no use then
     */
    Connection ready(boolean withLimit) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
            committed = true;
        }
        if (withLimit) {
            limit();
        }
        return connection;
    }

    /** As it was. */
    @Override
    public void close() throws SQLException {
        try {
            if (limited) {
                connection.setNetworkTimeout(Runnable::run, 0);
            }
        } finally {
            if (committed) {
                connection.setAutoCommit(false);
            }
        }
    }

    // A pool may have thrown the connection away then (HikariCP does): it must not be used without one.
    private void limit() throws SQLException {
        try {
            if (connection.getNetworkTimeout() == 0) {
                connection.setNetworkTimeout(Runnable::run, LIMIT);
                limited = true;
            }
        } catch (RuntimeException | LinkageError unsupported) {
            throw new SQLFeatureNotSupportedException("no limit to the wait for the network", unsupported);
        }
    }
}
