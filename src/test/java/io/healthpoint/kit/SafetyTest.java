package io.healthpoint.kit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import java.net.URL;
import java.net.URLClassLoader;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Checks as people write them: the safe ones are left in peace, of the others all is told. */
class SafetyTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private static void found(Function<DataSource, Callable<?>> check, String... sentences) {
        assertThatThrownBy(() -> Safety.assertSafe(check, Duration.ofSeconds(2)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContainingAll(sentences)
                .hasMessageContaining(sentences.length == 1 ? "one thing" : sentences.length + " things");
    }

    private static void safe(Function<DataSource, Callable<?>> check) {
        assertThatCode(() -> Safety.assertSafe(check)).doesNotThrowAnyException();
    }

    @Test
    void aCheckThatClosesWhatItOpensIsSafe() {
        safe(source -> () -> {
            try (Connection connection = source.getConnection()) {
                return connection.isValid(1);
            }
        });
        safe(source -> () -> {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    var rows = statement.executeQuery("select count(*) from users")) {
                return Outcome.of(rows.next() && rows.getInt(1) > 0, "users");
            }
        });
        safe(source -> () -> {
            try (Connection connection = source.getConnection()) {
                connection.setAutoCommit(false);
                try (Statement statement = connection.createStatement()) {
                    statement.executeUpdate("update health set at = now()");
                    connection.commit();
                } catch (SQLException failure) {
                    connection.rollback();
                    throw failure;
                }
                return null;
            }
        });
    }

    @Test
    void aCheckWithoutADatabaseIsSafe() {
        Safety.assertSafe(() -> true);
        Safety.assertSafe(() -> CompletableFuture.supplyAsync(Outcome::up));
        Safety.assertSafe(() -> {
            throw new IllegalStateException("the queue is full");
        });
        ExecutorService kept = Executors.newFixedThreadPool(3);
        Safety.assertSafe(() -> kept.submit(() -> true).get());
        kept.shutdownNow();
    }

    @Test
    void aConnectionThatIsNotClosedWhenAQueryFailsIsTold() {
        found(
                source -> () -> {
                    Connection connection = source.getConnection();
                    Statement statement = connection.createStatement();
                    statement.executeQuery("select 1");
                    statement.close();
                    connection.close();
                    return true;
                },
                "leaks a connection: when a query fails; when a query hangs.");
    }

    @Test
    void aStatementThatIsNotClosedIsTold() {
        found(
                source -> () -> {
                    try (Connection connection = source.getConnection()) {
                        return connection.createStatement().execute("select 1");
                    }
                },
                "leaks a statement: when all is well");
    }

    @Test
    void aTransactionThatIsNotEndedIsTold() {
        found(
                source -> () -> {
                    try (Connection connection = source.getConnection();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        statement.executeUpdate("update health set at = now()");
                        return true;
                    }
                },
                "leaves a transaction: when all is well");
    }

    @Test
    void aPasswordInTheWordsIsTold() {
        found(
                source -> () -> {
                    try (Connection connection = source.getConnection()) {
                        return Outcome.of(
                                connection.isValid(1),
                                "connected to " + connection.getMetaData().getURL());
                    }
                },
                "puts a password into its words: when all is well");
        found(
                source -> () -> {
                    try (Connection connection = source.getConnection()) {
                        return connection.isValid(1);
                    } catch (SQLException failure) {
                        return Outcome.down(source + ": " + failure.getMessage());
                    }
                },
                "puts a password into its words: when the database refuses");
        assertThatThrownBy(() -> Safety.assertSafe(() -> Outcome.up("queue amqp://app:secret@mq:5672 answers")))
                .hasMessageContaining("puts a password into its words");
    }

    @Test
    void aCheckThatRetriesForEverIsTold() {
        found(
                source -> () -> {
                    while (true) {
                        try (Connection connection = source.getConnection()) {
                            return connection.isValid(1);
                        } catch (SQLException again) {
                            continue;
                        }
                    }
                },
                "takes longer than its timeout: when the database refuses connections",
                "ignores interruption: when the database refuses connections");
    }

    @Test
    void aCheckThatHidesTheFailureIsTold() {
        found(
                source -> () -> {
                    try (Connection connection = source.getConnection()) {
                        connection.isValid(1);
                    } catch (SQLException hidden) {
                        return true;
                    }
                    return true;
                },
                "says that it is up though the database is gone");
    }

    @Test
    void aConnectionInAFieldIsTold() {
        class Field implements Callable<Object> {
            private final DataSource source;
            private Connection connection;

            Field(DataSource source) {
                this.source = source;
            }

            @Override
            public Object call() throws SQLException {
                try {
                    connection = source.getConnection();
                    return connection.isValid(1);
                } finally {
                    if (connection != null) {
                        connection.close();
                        connection = null;
                    }
                }
            }
        }
        // Which of both meets the other's connection is for the machine to choose, and whether it fails or one is left
        // open.
        assertThatThrownBy(() -> Safety.assertSafe(source -> new Field(source))).hasMessageContaining("twice at once");
    }

    @Test
    void aCheckThatHangsAndSwallowsItsInterruptionIsTold() {
        CountDownLatch end = new CountDownLatch(1);
        assertThatThrownBy(() -> Safety.assertSafe(
                        () -> {
                            while (end.getCount() > 0) {
                                try {
                                    end.await();
                                } catch (InterruptedException swallowed) {
                                    continue;
                                }
                            }
                            return true;
                        },
                        SHORT))
                .hasMessageContainingAll(
                        "takes longer than its timeout", "ignores interruption", "2 things", "SafetyTest");
        end.countDown();
    }

    @Test
    void aCheckThatIsSlowButHeedsItsInterruptionIsTooLong() {
        CountDownLatch never = new CountDownLatch(1);
        assertThatThrownBy(() -> Safety.assertSafe(
                        () -> {
                            never.await();
                            return true;
                        },
                        SHORT))
                .hasMessageContainingAll("takes longer than its timeout", "one thing");
    }

    @Test
    void aClassLoaderThatIsLeftIsTold() {
        assertThatThrownBy(() -> Safety.assertSafe(() -> {
                    Thread.currentThread().setContextClassLoader(new URLClassLoader(new URL[0]));
                    return true;
                }))
                .hasMessageContaining("leaves another context class loader on its thread");
    }

    @Test
    void aThreadThatEachRunLeavesIsTold() {
        CountDownLatch end = new CountDownLatch(1);
        assertThatThrownBy(() -> Safety.assertSafe(() -> {
                    ExecutorService own = Executors.newSingleThreadExecutor();
                    return own.submit(() -> end.getCount() > 0).get();
                }))
                .hasMessageContaining("leaves a thread, each time it runs");
        end.countDown();
    }
}
