package com.acme;

import static io.healthpoint.kit.Safety.assertSafe;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Four more checks, three of them bad: the kit says of each what is wrong. */
class DatabaseHealthTest {

    record Orders(DataSource database) {

        Outcome open() throws SQLException {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from orders where open")) {
                rows.next();
                return Outcome.of(rows.getInt(1) < 1000, rows.getInt(1) + " open orders");
            }
        }

        // Bad: where the query fails nobody closes the connection.
        Outcome leaking() throws SQLException {
            Connection connection = database.getConnection();
            Statement statement = connection.createStatement();
            ResultSet rows = statement.executeQuery("select count(*) from orders");
            boolean any = rows.next();
            statement.close();
            connection.close();
            return Outcome.of(any, "orders");
        }

        // Bad: the text of a pool has a password in it.
        Outcome talkative() {
            try (Connection connection = database.getConnection()) {
                return Outcome.of(connection.isValid(1), "database");
            } catch (SQLException failure) {
                return Outcome.down("no connection from " + database);
            }
        }
    }

    // Bad: nothing ends it.
    static boolean deaf() {
        while (true) {
            try {
                TimeUnit.DAYS.sleep(1);
            } catch (InterruptedException swallowed) {
                continue;
            }
        }
    }

    @Test
    void openOrdersAreCountedSafely() {
        assertSafe(database -> new Orders(database)::open);
    }

    @Test
    void aLeakIsFound() {
        assertThatThrownBy(() -> assertSafe(database -> new Orders(database)::leaking))
                .hasMessageContaining("the check is not safe, for one thing")
                .hasMessageContaining("leaks a connection: when a query fails");
    }

    @Test
    void aPasswordIsFound() {
        assertThatThrownBy(() -> assertSafe(database -> new Orders(database)::talkative))
                .hasMessageContaining("the check is not safe, for one thing")
                .hasMessageContaining("puts a password into its words: when the database refuses connections");
    }

    @Test
    void aLoopThatNothingEndsIsFound() {
        assertThatThrownBy(() -> assertSafe(DatabaseHealthTest::deaf, Duration.ofMillis(500)))
                .hasMessageContaining("takes longer than its timeout")
                .hasMessageContaining("ignores interruption")
                .hasMessageContaining("DatabaseHealthTest.deaf");
    }
}
