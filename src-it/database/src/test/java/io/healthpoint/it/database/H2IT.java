package io.healthpoint.it.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.database.DataSourceCheck;
import io.healthpoint.it.postgres.Signal;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** H2 in a process of its own, and in this one. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
class H2IT {

    @TempDir
    private static Path files;

    private int port;
    private Process server;
    private HikariDataSource pool;
    private DataSourceCheck check;

    @BeforeEach
    void open() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }
        start();
        pool = new HikariDataSource();
        pool.setJdbcUrl(url());
        pool.setMaximumPoolSize(2);
        check = DataSourceCheck.of(pool).writable(true);
        assertThat(check.call().detail()).endsWith(", writable");
    }

    @AfterEach
    void close() throws Exception {
        pool.close();
        server.destroyForcibly().waitFor();
    }

    @Test
    void aPoolThatIsUsedUpIsDegradedAndDownWhileTheServerStandsStill() throws Exception {
        try (Connection one = pool.getConnection();
                Connection two = pool.getConnection()) {
            assertThat(one).isNotSameAs(two);
            assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
            Signal.STOP.send(List.of(server.toHandle()));
            Outcome still = check.call();
            Signal.CONT.send(List.of(server.toHandle()));
            assertThat(still.status()).isEqualTo(Status.DOWN);
            assertThat(still.detail()).contains("the database does not answer");
        }
        awaitUp();
    }

    @Test
    void aServerThatIsKilledIsDownAndUpAgainOnceItIsBack() throws Exception {
        server.destroyForcibly().waitFor();
        assertThat(check.call().status()).isEqualTo(Status.DOWN);
        start();
        awaitUp();
    }

    @Test
    void aDatabaseThatIsOpenedToBeReadIsDownWhereItMustBeWritable() throws Exception {
        DataSourceCheck readOnly = DataSourceCheck.of(JdbcConnectionPool.create(
                        "jdbc:h2:file:" + files.resolve("orders") + ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE", "", ""))
                .acquire(Duration.ofSeconds(30))
                .within(Duration.ofSeconds(60));
        DriverManager.getConnection("jdbc:h2:file:" + files.resolve("orders")).close();
        assertThat(readOnly.call().status()).isEqualTo(Status.UP);
        assertThat(readOnly.writable(true).call().detail()).endsWith("but read-only");
    }

    @Test
    void ofADatabaseInThisProcessItIsNotKnownWhetherThePoolIsUsedUp() throws Exception {
        try (HikariDataSource memory = new HikariDataSource()) {
            memory.setJdbcUrl("jdbc:h2:mem:orders");
            memory.setMaximumPoolSize(1);
            DataSourceCheck inMemory = DataSourceCheck.of(memory);
            assertThat(inMemory.call().status()).isEqualTo(Status.UP);
            try (Connection only = memory.getConnection()) {
                assertThat(only.isValid(1)).isTrue();
                Outcome waiting = inMemory.call();
                assertThat(waiting.status()).isEqualTo(Status.DOWN);
                assertThat(waiting.detail())
                        .startsWith("no connection within 1 s; not known whether the pool or the database")
                        .contains("1 of 1 in use");
            }
            while (inMemory.call().status() != Status.UP) {
                pause();
            }
        }
    }

    private String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + port + "/mem:orders;DB_CLOSE_DELAY=-1";
    }

    private void start() throws IOException {
        String library = Path.of(Server.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toString();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        library,
                        "org.h2.tools.Server",
                        "-tcp",
                        "-ifNotExists",
                        "-tcpPort",
                        String.valueOf(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        while (!answers()) {
            assertThat(server.isAlive()).isTrue();
            pause();
        }
    }

    private boolean answers() {
        try {
            DriverManager.getConnection(url()).close();
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void awaitUp() throws InterruptedException {
        Outcome outcome = check.call();
        while (outcome.status() != Status.UP) {
            assertThat(Thread.currentThread().isInterrupted())
                    .as(outcome.detail())
                    .isFalse();
            pause();
            outcome = check.call();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
}
