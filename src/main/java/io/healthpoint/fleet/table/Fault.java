package io.healthpoint.fleet.table;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What the refusal of a statement means, by its SQLState (ISO 9075-2, section 24). */
enum Fault {
    /** A rule of the table was broken: class 23. */
    VIOLATION,
    /** The table, a column or a right is missing: class 42. */
    TABLE,
    /** The database has undone it, so that it may be tried again: class 40, but for "completion unknown". */
    UNDONE,
    /** The driver has no such function: class 0A. */
    UNSUPPORTED,
    OTHER;

    private static final int LONGEST_CHAIN = 20;

    /** The first meaning in its chain of causes and next exceptions. */
    static Fault of(SQLException failure) {
        return StreamSupport.stream(failure.spliterator(), false)
                .limit(LONGEST_CHAIN)
                .map(Fault::meaning)
                .filter(meaning -> meaning != OTHER)
                .findFirst()
                .orElse(OTHER);
    }

    private static Fault meaning(Throwable link) {
        if (link instanceof SQLIntegrityConstraintViolationException) {
            return VIOLATION;
        }
        if (link instanceof SQLFeatureNotSupportedException) {
            return UNSUPPORTED;
        }
        return link instanceof SQLException failure ? meaning(failure.getSQLState()) : OTHER;
    }

    // S0002 is what SQL Server's driver says of a missing table.
    private static Fault meaning(@Nullable String sqlState) {
        String state = Objects.requireNonNullElse(sqlState, "");
        if (state.startsWith("23")) {
            return VIOLATION;
        }
        if (state.startsWith("42") || state.equals("S0002")) {
            return TABLE;
        }
        return state.startsWith("40") && !state.equals("40003") ? UNDONE : OTHER;
    }
}
