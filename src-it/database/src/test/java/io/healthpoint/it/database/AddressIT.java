package io.healthpoint.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Status;
import io.healthpoint.checks.database.DataSourceCheck;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said to a database past the pool, and what it must say, over real connections. */
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class AddressIT {

    /** A pool that gives one connection, and is used up from then on. */
    private static DataSource pool(String product, String url) {
        int[] given = {0};
        DatabaseMetaData database = proxy(DatabaseMetaData.class, name -> name.equals("getURL") ? url : product);
        Connection connection = proxy(Connection.class, name -> switch (name) {
            case "isValid", "getAutoCommit" -> true;
            case "getMetaData" -> database;
            default -> null;
        });
        return proxy(DataSource.class, name -> {
            if (name.equals("isWrapperFor")) {
                return false;
            }
            if (given[0]++ == 0) {
                return connection;
            }
            throw new SQLTransientConnectionException();
        });
    }

    private interface Answers {
        Object to(String method) throws Throwable;
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.to(method.getName())));
    }

    @ParameterizedTest
    @CsvSource({
        // What PostgreSQL says without TLS, with it, and what something else may say.
        "PostgreSQL, postgresql, 0000000804D2162F, 4E, DEGRADED",
        "PostgreSQL, postgresql, 0000000804D2162F, 53, DEGRADED",
        "PostgreSQL, postgresql, 0000000804D2162F, 45, DOWN",
        "PostgreSQL, postgresql, 0000000804D2162F, '', DOWN",
        // A greeting of protocol 10, and the packet of error 1040, too many connections.
        "MariaDB, mariadb, '', 4A0000000A352E352E35, DEGRADED",
        "MySQL, mysql, '', 17000000FF1004546F6F, DOWN",
        "MySQL, mysql, '', '', DOWN",
        "Microsoft SQL Server, sqlserver, 1201001A0000000000000B00060100110001FF00000000000002, 0401, DEGRADED",
        "Microsoft SQL Server, sqlserver, 1201001A0000000000000B00060100110001FF00000000000002, '', DOWN",
        // Whatever accepts.
        "DB2/LINUXX8664, db2, '', '', DEGRADED"
    })
    void itIsAskedInItsOwnWayAndWhatIsNoAnswerOfItsIsNone(
            String product, String driver, String said, String answer, Status status) throws Exception {
        try (SpokenTo server = new SpokenTo(said.length() / 2, answer)) {
            DataSourceCheck check =
                    DataSourceCheck.of(pool(product, "jdbc:" + driver + "://127.0.0.1:" + server.port() + "/orders"));
            assertThat(check.call().status()).isEqualTo(Status.UP);
            assertThat(check.call().status()).isEqualTo(status);
            while (server.heard().isEmpty()) {
                Thread.onSpinWait();
            }
            assertThat(server.heard()).containsExactly(said);
        }
    }

    @Test
    void manyRunsOfAMySqlWhosePoolIsUsedUpBreakOffOneGreeting() throws Exception {
        try (SpokenTo server = new SpokenTo(0, "4A0000000A352E352E35")) {
            DataSourceCheck check =
                    DataSourceCheck.of(pool("MySQL", "jdbc:mysql://127.0.0.1:" + server.port() + "/orders"));
            check.call();
            for (int run = 0; run < 50; run++) {
                assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
            }
            assertThat(server.clients()).isEqualTo(1);
        }
    }

    @Test
    void ofSeveralHostsTheOneThatAnswersIsFound() throws Exception {
        try (SpokenTo dead = new SpokenTo(8, "");
                SpokenTo alive = new SpokenTo(8, "53")) {
            dead.close();
            DataSourceCheck check = DataSourceCheck.of(pool(
                    "PostgreSQL",
                    "jdbc:postgresql://127.0.0.1:" + dead.port() + ",127.0.0.1:" + alive.port() + "/orders"));
            check.call();
            assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
        }
    }
}
