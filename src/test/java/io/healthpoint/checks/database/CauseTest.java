package io.healthpoint.checks.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.checks.database.Cause.Kind;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLTimeoutException;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What chains of exceptions tell. */
class CauseTest {

    private static SQLException next(SQLException first, SQLException next) {
        first.setNextException(next);
        return first;
    }

    static Stream<Arguments> chains() {
        return Stream.of(
                Arguments.of(new SQLException("x", "28000"), Kind.LOGIN, "28000"),
                Arguments.of(new SQLInvalidAuthorizationSpecException(), Kind.LOGIN, ""),
                Arguments.of(new SQLException("x", "3D000"), Kind.NO_DATABASE, "3D000"),
                Arguments.of(new SQLException("x", "53300"), Kind.FULL, "53300"),
                Arguments.of(new SQLException("x", "57P01"), Kind.STOPPED, "57P01"),
                Arguments.of(new SQLException("x", "08006"), Kind.NETWORK, "08006"),
                Arguments.of(new SQLException("x", "08006", new EOFException()), Kind.NETWORK, "08006"),
                Arguments.of(new RuntimeException(new ConnectException()), Kind.NETWORK, "the connection is refused"),
                Arguments.of(new SQLException(new UnknownHostException()), Kind.NETWORK, "the name is not known"),
                Arguments.of(new SQLException(new SocketTimeoutException()), Kind.NETWORK, "no answer in time"),
                Arguments.of(new SQLException("x", "99999"), Kind.OTHER, "99999"),
                Arguments.of(next(new SQLException("pool"), new SQLException("driver", "28P01")), Kind.LOGIN, "28P01"),
                Arguments.of(
                        new BatchUpdateException(new RuntimeException(
                                next(new SQLException("x", "08001"), new SQLException("y", "28P01")))),
                        Kind.LOGIN,
                        "28P01"),
                Arguments.of(new SQLException("password for user x"), Kind.NONE, "SQLException"),
                Arguments.of(new SQLException("x", "password!"), Kind.NONE, "SQLException"),
                Arguments.of(new SQLException("x", ""), Kind.NONE, "SQLException"),
                Arguments.of(new IllegalStateException("08006"), Kind.NONE, "IllegalStateException"));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void theOneThatTellsMostCountsWhereverItIs(Throwable thrown, Kind kind, String code) {
        Cause cause = Cause.of(thrown);
        assertThat(cause.kind()).isEqualTo(kind);
        assertThat(cause.code()).isEqualTo(code);
    }

    private static final class PoolExhaustedException extends SQLException {}

    @Test
    void thatAWaitHasEndedIsSeenByTypes() {
        assertThat(Cause.of(new SQLTimeoutException()).waits()).isTrue();
        assertThat(Cause.of(new SQLException(new NoSuchElementException())).waits())
                .isTrue();
        assertThat(Cause.of(new RuntimeException(new PoolExhaustedException())).waits())
                .isTrue();
        assertThat(Cause.of(new SQLException("timed out waiting for an idle object"))
                        .waits())
                .isFalse();
    }

    @Test
    void chainsThatGoInACircleOrNeverEndAreLookedAtOnce() {
        SQLException one = new SQLException("one");
        one.setNextException(new SQLException("two", one));
        assertThat(Cause.of(one).tells()).isFalse();

        Throwable deep = new SQLException("deep", "08006");
        for (int i = 0; i < 10_000; i++) {
            deep = new RuntimeException(deep);
        }
        assertThat(Cause.of(deep).tells()).isFalse();
    }
}
