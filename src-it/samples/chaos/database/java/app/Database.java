package app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;

/** A database asked through a pool and without one, as an application does that sets no time limit of its own on a socket. */
@ApplicationScoped
public class Database {

    private static final String URL = System.getProperty("app.database");
    private static final int SIZE = 2;

    private final AtomicInteger inside = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Deque<Connection> borrowed = new ArrayDeque<>();
    private HikariDataSource pool;

    @PostConstruct
    void open() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(URL);
        config.setMaximumPoolSize(SIZE);
        config.setConnectionTimeout(1000);
        config.setValidationTimeout(500);
        pool = new HikariDataSource(config);
    }

    @PreDestroy
    void close() {
        pool.close();
    }

    @HealthCheck(value = "calm", groups = "database")
    boolean calm() {
        return true;
    }

    @HealthCheck(
            value = "pooled",
            groups = {"database", "pooled"},
            timeout = "4s")
    boolean pooled() throws SQLException {
        try (Connection connection = pool.getConnection()) {
            return answers(connection);
        }
    }

    @HealthCheck(
            value = "direct",
            groups = {"database", "direct"},
            timeout = "1s")
    boolean direct() throws SQLException {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        try (Connection connection = DriverManager.getConnection(URL)) {
            return answers(connection);
        } finally {
            inside.decrementAndGet();
        }
    }

    @HealthCheck(value = "most", groups = "most")
    Outcome most() {
        return Outcome.up(most + " at once");
    }

    @HealthCheck(value = "borrow", groups = "orders", timeout = "30s")
    synchronized boolean borrow() throws SQLException {
        while (borrowed.size() < SIZE) {
            borrowed.add(pool.getConnection());
        }
        return true;
    }

    @HealthCheck(value = "give back", groups = "orders")
    synchronized boolean giveBack() throws SQLException {
        while (!borrowed.isEmpty()) {
            borrowed.remove().close();
        }
        return true;
    }

    private static boolean answers(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select 1")) {
            return row.next();
        }
    }
}
