package io.healthpoint.fleet.table;

import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.StoreUnusable;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The table in its database: one connection for whatever is asked, always given back. */
final class Table {

    /** What is asked; it may be asked again where the database has undone it. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private static final int ATTEMPTS = 5;

    private final DataSource source;
    private final boolean create;
    /** Whether the driver has a limit to the wait for the network, as far as is known. */
    private volatile boolean limited = true;

    Table(DataSource source, boolean create) {
        this.source = source;
        this.create = create;
    }

    <T> T ask(Work<T> work) {
        try {
            return patiently(work);
        } catch (SQLException failure) {
            if (Fault.of(failure) != Fault.TABLE) {
                throw outOfReach(failure);
            }
            return withoutTable(work, failure);
        }
    }

    private <T> T withoutTable(Work<T> work, SQLException failure) {
        try {
            Product product = once(Table::product);
            if (!create) {
                throw unusable(product, failure);
            }
            tryToMake(product, failure);
            return afterMaking(work, product, failure);
        } catch (SQLException another) {
            throw outOfReach(another);
        }
    }

    // What came of making it is seen now: another instance may have been first.
    private <T> T afterMaking(Work<T> work, Product product, SQLException failure) throws SQLException {
        try {
            return patiently(work);
        } catch (SQLException still) {
            if (Fault.of(still) == Fault.TABLE) {
                throw unusable(product, failure);
            }
            throw still;
        }
    }

    private void tryToMake(Product product, SQLException failure) {
        try {
            once(connection -> made(product, connection));
        } catch (SQLException refused) {
            failure.addSuppressed(refused);
        }
    }

    private <T> T patiently(Work<T> work) throws SQLException {
        for (int left = ATTEMPTS; left > 1; left--) {
            try {
                return once(work);
            } catch (SQLException failure) {
                rethrowWhereItIsOfNoUseToTryAgain(failure);
            }
        }
        return once(work);
    }

    // Who has met another's row with the same key finds it the next time.
    private void rethrowWhereItIsOfNoUseToTryAgain(SQLException failure) throws SQLException {
        switch (Fault.of(failure)) {
            case UNDONE, VIOLATION -> {}
            case UNSUPPORTED -> limited = false;
            case TABLE, OTHER -> throw failure;
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = source.getConnection();
                Loan loan = new Loan(connection)) {
            return work.on(loan.ready(limited));
        }
    }

    private static Product product(Connection connection) throws SQLException {
        return Product.named(connection.getMetaData().getDatabaseProductName());
    }

    private static boolean made(Product product, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate(product.ddl()) == 0;
        }
    }

    private static OutOfReach outOfReach(SQLException failure) {
        return new OutOfReach(
                "the table healthpoint_fleet is out of reach, SQLState " + failure.getSQLState(), failure);
    }

    private static StoreUnusable unusable(Product product, SQLException failure) {
        return new StoreUnusable(
                "The fleet's data source has no table healthpoint_fleet, one with other columns, or one that its user may not"
                        + " read and change (SQLState " + failure.getSQLState() + "). Make it with \"" + product.ddl()
                        + "\", or set healthpoint.fleet.create=true where that user may make it.",
                failure);
    }
}
