package io.healthpoint.fleet.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    // What PostgreSQL, H2, MySQL, Oracle and SQL Server say, in this order.
    @ParameterizedTest
    @CsvSource({
        "VIOLATION, 23505, 23505, 23000, 23000, 23000",
        "TABLE, 42P01, 42S02, 42S02, 42000, S0002",
        "UNDONE, 40001, 40001, 40001, 40001, 40001",
        "OTHER, 08006, 90067, 08S01, 08003, 08S01",
        "OTHER, 25006, 90097, HY000, 72000, S0001",
    })
    void itIsKnownByItsState(Fault fault, String one, String two, String three, String four, String five) {
        for (String state : new String[] {one, two, three, four, five}) {
            assertThat(Fault.of(new SQLException("", state))).as(state).isEqualTo(fault);
        }
    }

    @Test
    void whetherAChangeWasCompletedIsNotKnownAndSoItIsNotUndone() {
        assertThat(Fault.of(new SQLException("", "40003"))).isEqualTo(Fault.OTHER);
    }

    @Test
    void aFailureThatSaysNothingIsAnother() {
        assertThat(Fault.of(new SQLException())).isEqualTo(Fault.OTHER);
        assertThat(Fault.of(new SQLException(new IllegalStateException()))).isEqualTo(Fault.OTHER);
    }

    @Test
    void aViolationIsKnownByItsClass() {
        assertThat(Fault.of(new SQLIntegrityConstraintViolationException())).isEqualTo(Fault.VIOLATION);
    }

    @Test
    void whatADriverDoesNotKnowIsKnownByItsClass() {
        assertThat(Fault.of(new SQLFeatureNotSupportedException())).isEqualTo(Fault.UNSUPPORTED);
    }

    @Test
    void causesAndNextExceptionsAreLookedAt() {
        SQLException wrapped = new SQLException("pool", new SQLException("", "23505"));
        SQLException next = new BatchUpdateException();
        next.setNextException(new SQLException("", "42S02"));
        assertThat(Fault.of(wrapped)).isEqualTo(Fault.VIOLATION);
        assertThat(Fault.of(next)).isEqualTo(Fault.TABLE);
    }

    @Test
    void aChainThatIsARingEnds() {
        SQLException one = new SQLException();
        SQLException two = new SQLException(one);
        one.initCause(two);
        assertThat(Fault.of(one)).isEqualTo(Fault.OTHER);
    }
}
