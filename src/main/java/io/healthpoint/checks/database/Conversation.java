package io.healthpoint.checks.database;

import io.healthpoint.checks.Deadline;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.function.LongSupplier;

/** What is asked on one connection, which is left as it was found: no transaction open, no setting changed. */
final class Conversation {

    /** Whether changes are possible. */
    enum Write {
        NOT_ASKED,
        POSSIBLE,
        REFUSED,
        UNKNOWN
    }

    /**
     * What came out.
     *
     * @param valid whether the connection works
     * @param validation how long it took to find out
     * @param cause why it does not, where that was told
     * @param write whether changes are possible
     */
    record Findings(boolean valid, Duration validation, Cause cause, Write write) {

        /** Whether the connection is of no use to the next who gets it. */
        boolean isBroken() {
            return switch (cause.kind()) {
                case NETWORK, STOPPED -> true;
                case NONE -> !valid && cause.equals(Cause.NONE);
                default -> false;
            };
        }
    }

    private static final System.Logger LOG = System.getLogger("io.healthpoint");

    private final Terms terms;
    private final SecondOpinion opinion;
    private final LongSupplier nanos;

    Conversation(Terms terms, SecondOpinion opinion, LongSupplier nanos) {
        this.terms = terms;
        this.opinion = opinion;
        this.nanos = nanos;
    }

    Findings on(Connection connection, Deadline deadline) {
        long start = nanos.getAsLong();
        try {
            boolean valid = isValid(connection, deadline);
            Duration took = since(start);
            return new Findings(valid, took, Cause.NONE, valid ? write(connection, deadline) : Write.NOT_ASKED);
        } catch (Throwable failure) {
            LOG.log(Level.DEBUG, "a connection does not work", failure);
            return new Findings(false, since(start), Cause.of(failure), Write.NOT_ASKED);
        } finally {
            rollBack(connection);
        }
    }

    // Never 0, which is no limit.
    private static int secondsLeft(Deadline deadline) {
        return (int) Math.max(1, deadline.left().toSeconds());
    }

    private Duration since(long start) {
        return Duration.ofNanos(nanos.getAsLong() - start);
    }

    private boolean isValid(Connection connection, Deadline deadline) throws SQLException {
        String query = terms.query();
        if (query == null) {
            return connection.isValid(secondsLeft(deadline));
        }
        try (Statement statement = statement(connection, deadline)) {
            boolean unused = statement.execute(query);
            return true;
        }
    }

    // One row is enough: a driver may fetch all.
    private static Statement statement(Connection connection, Deadline deadline) throws SQLException {
        Statement statement = connection.createStatement();
        try {
            statement.setQueryTimeout(secondsLeft(deadline));
            statement.setMaxRows(1);
            return statement;
        } catch (SQLException | RuntimeException | Error failure) {
            statement.close();
            throw failure;
        }
    }

    private Write write(Connection connection, Deadline deadline) throws SQLException {
        Product product = product(connection);
        if (!terms.writable()) {
            return Write.NOT_ASKED;
        }
        String question = product.writeQuestion();
        if (question == null) {
            return Write.UNKNOWN;
        }
        try (Statement statement = statement(connection, deadline);
                ResultSet answer = statement.executeQuery(question)) {
            return answer.next() ? write(answer, product) : Write.UNKNOWN;
        } catch (SQLException refused) {
            return unknownUnlessBroken(refused);
        }
    }

    private static Write write(ResultSet answer, Product product) throws SQLException {
        int columns = answer.getMetaData().getColumnCount();
        boolean possible = true;
        for (int column = 1; column <= columns; column++) {
            String value = answer.getString(column);
            if (value == null) {
                return Write.UNKNOWN;
            }
            possible &= product.isWritable(value);
        }
        return possible ? Write.POSSIBLE : Write.REFUSED;
    }

    // A question that this user may not ask, or this version does not know, says nothing.
    private static Write unknownUnlessBroken(SQLException refused) throws SQLException {
        LOG.log(Level.DEBUG, "whether a database takes changes is not known", refused);
        switch (Cause.of(refused).kind()) {
            case NETWORK, STOPPED -> throw refused;
            default -> {
                return Write.UNKNOWN;
            }
        }
    }

    private Product product(Connection connection) throws SQLException {
        try {
            return opinion.learn(connection);
        } catch (RuntimeException unsupported) {
            LOG.log(Level.DEBUG, "what a database is cannot be learned", unsupported);
            return Product.OTHER;
        }
    }

    // Pools may give connections that are not in auto-commit mode, where each question has begun a transaction.
    private static void rollBack(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException | RuntimeException | Error failure) {
            LOG.log(Level.DEBUG, "a transaction cannot be rolled back", failure);
        }
    }

    /** Tells the pool that a connection is of no use, so that it gives it to nobody else. */
    static void discard(Connection connection) {
        try {
            connection.abort(Runnable::run);
            // Some pools notice only when a call on it fails.
            Objects.requireNonNull(connection.createStatement()).close();
        } catch (SQLException | RuntimeException | Error expected) {
            LOG.log(Level.DEBUG, "a connection is discarded", expected);
        }
    }
}
