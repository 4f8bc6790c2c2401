package io.healthpoint.it.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.healthpoint.fleet.store.OutOfReach;
import io.healthpoint.fleet.store.Store;
import io.healthpoint.fleet.store.StoreUnusable;
import io.healthpoint.fleet.table.TableStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What instances share in a table, in every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
abstract class TableContract {

    private static final int THREADS = 20;
    private static final int ROUNDS = 20;
    private static final Pattern DDL = Pattern.compile("\"(CREATE TABLE [^\"]+)\"");

    /** Of a pool that gives connections which are not in auto-commit mode, as many as threads. */
    private HikariDataSource pool;

    private Store store;

    /** Where the database is, with user and password. */
    abstract String url();

    /** Has a pool give connections that can change nothing. */
    abstract void readOnly(HikariConfig pool);

    @BeforeEach
    void open() throws SQLException {
        pool = pool(config -> {});
        run("DROP TABLE IF EXISTS healthpoint_fleet");
        store = new TableStore(pool, true);
    }

    @AfterEach
    void everyConnectionIsBack() {
        assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
        pool.close();
    }

    @Test
    void anEntryIsCreatedReadChangedAndRemovedByWhoKnowsIt() {
        assertThat(store.create("a/1", "one")).isTrue();
        assertThat(store.create("a/1", "two")).isFalse();
        assertThat(store.replace("a/1", "other", "two")).isFalse();
        assertThat(store.replace("a/2", "one", "two")).isFalse();
        assertThat(store.remove("a/1", "other")).isFalse();
        assertThat(store.read("a/1")).contains("one");
        assertThat(store.replace("a/1", "one", "two")).isTrue();
        assertThat(store.read("a/1")).contains("two");
        assertThat(store.remove("a/1", "two")).isTrue();
        assertThat(store.read("a/1")).isEmpty();
        assertThat(store.create("a/1", "three")).isTrue();
    }

    @Test
    void thoseOfAKindAreFoundByTheBeginningOfTheirKeys() {
        List.of("a/1", "a/ä 💚", "a_1", "A/1", "ab/1", "a/x25", "a/%_[x]\\")
                .forEach(key -> store.create(key, "of " + key));
        assertThat(store.readAll("a/")).containsOnlyKeys("a/1", "a/ä 💚", "a/x25", "a/%_[x]\\");
        assertThat(store.readAll("a/%")).containsOnlyKeys("a/%_[x]\\");
        assertThat(store.readAll("a/ä")).containsOnlyKeys("a/ä 💚").containsEntry("a/ä 💚", "of a/ä 💚");
        assertThat(store.readAll("")).hasSize(7);
    }

    @Test
    void keysThatDifferInCaseOrSpacesOrAccentsOnlyAreTwo() {
        List<String> keys = List.of("a/node", "a/Node", "a/node ", "a/nodé", "a/node\0");
        assertThat(keys).allMatch(key -> store.create(key, key));
        assertThat(keys).allSatisfy(key -> assertThat(store.read(key)).contains(key));
        assertThat(store.readAll("a/")).hasSize(keys.size());
    }

    @Test
    void aTextOfAnyLengthAndAnyCharactersComesBackAsItWas() {
        String odd = "'\"\\%_\0\r\n\u2028ß💚\uffee{\"json\": null}";
        String longest = "💚".repeat(65_536 / 4);
        String key = "\uffee".repeat(Store.LONGEST_KEY);
        assertThat(store.create(key, odd)).isTrue();
        assertThat(store.read(key)).contains(odd);
        assertThat(store.replace(key, odd, longest)).isTrue();
        assertThat(store.read(key)).contains(longest);
        assertThat(store.readAll("\uffee").get(key)).isEqualTo(longest);
        assertThat(store.replace(key, longest, "")).isTrue();
        assertThat(store.read(key)).contains("");
        assertThat(store.remove(key, "")).isTrue();
    }

    @Test
    void ofManyThatChangeOneEntryAtOnceOneDoes() throws Exception {
        assertThatOneIsFirst(store);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRANSACTION_REPEATABLE_READ", "TRANSACTION_SERIALIZABLE"})
    void soItIsWhereTransactionsAreKeptApart(String isolation) throws Exception {
        try (HikariDataSource apart = pool(config -> config.setTransactionIsolation(isolation))) {
            assertThatOneIsFirst(new TableStore(apart, true));
        }
    }

    @Test
    void ofManyThatCreateOneEntryAtOnceOneDoes() throws Exception {
        store.readAll("");
        for (int round = 0; round < ROUNDS; round++) {
            String key = "a/" + round;
            assertThat(atOnce(thread -> store.create(key, "by " + thread) ? "by " + thread : ""))
                    .singleElement()
                    .isEqualTo(store.read(key).orElseThrow());
        }
    }

    @Test
    void aTableThatManyMakeAtOnceIsThereForAll() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            run("DROP TABLE IF EXISTS healthpoint_fleet");
            assertThat(atOnce(thread -> store.create("a/" + thread, "one") ? "made" : "not"))
                    .hasSize(THREADS)
                    .containsOnly("made");
        }
    }

    @Test
    void aMissingTableIsSaidWithAStatementThatMakesIt() throws Exception {
        Store waiting = new TableStore(pool, false);
        List<Consumer<Store>> operations = List.of(
                missing -> missing.read("a/1"),
                missing -> missing.readAll("a/"),
                missing -> missing.create("a/1", "one"),
                missing -> missing.replace("a/1", "one", "two"),
                missing -> missing.remove("a/1", "one"));
        String said = "";
        for (Consumer<Store> operation : operations) {
            said = message(operation, waiting);
        }
        Matcher ddl = DDL.matcher(said);
        assertThat(ddl.find()).as(said).isTrue();
        run(ddl.group(1));
        assertThat(waiting.create("a/1", "one")).isTrue();
    }

    @Test
    void aTableWithOtherColumnsIsLeftAloneAndSaid() throws Exception {
        run("CREATE TABLE healthpoint_fleet (id VARCHAR(64) NOT NULL PRIMARY KEY, note VARCHAR(10))");
        assertThatThrownBy(() -> store.create("a/1", "one"))
                .isInstanceOf(StoreUnusable.class)
                .hasMessageContaining("CREATE TABLE healthpoint_fleet");
        run("INSERT INTO healthpoint_fleet (id, note) VALUES ('1', 'ours')");
    }

    @Test
    void aDatabaseThatTakesNoChangesCanBeReadAndIsOutOfReachForChanges() {
        store.create("a/1", "one");
        pool.close();
        try (HikariDataSource readOnly = pool(this::readOnly)) {
            Store refusing = new TableStore(readOnly, true);
            assertThat(refusing.read("a/1")).contains("one");
            assertThat(refusing.create("a/1", "two")).isFalse();
            assertThatThrownBy(() -> refusing.replace("a/1", "one", "two")).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> refusing.create("a/2", "two")).isInstanceOf(OutOfReach.class);
            assertThatThrownBy(() -> refusing.remove("a/1", "one")).isInstanceOf(OutOfReach.class);
            assertThat(readOnly.getHikariPoolMXBean().getActiveConnections()).isZero();
        }
    }

    @Test
    void aTextThatWasChangedByHandCanBeChangedAgain() throws Exception {
        store.create("a/1", "one");
        store.create("a/2", "two");
        run("UPDATE healthpoint_fleet SET content = (SELECT content FROM healthpoint_fleet WHERE name = 'a/2')"
                + " WHERE name = 'a/1'");
        assertThat(store.replace("a/1", "other", "three")).isFalse();
        assertThat(store.replace("a/1", "two", "three")).isTrue();
        assertThat(store.read("a/1")).contains("three");
    }

    @Test
    void rowsOfOthersAreLeftAlone() throws Exception {
        store.create("a/1", "one");
        run("INSERT INTO healthpoint_fleet (id, name, digest) VALUES ('x', '100%', 'y')");
        assertThat(store.readAll("")).containsOnlyKeys("a/1");
    }

    @Test
    void aConnectionIsGivenBackInTheModeInWhichItCame() throws SQLException {
        OneConnection one = new OneConnection(url());
        try (Connection connection = one.connection()) {
            for (boolean mode : new boolean[] {true, false}) {
                connection.setAutoCommit(mode);
                new TableStore(one.source(), true).create("a/" + mode, "one");
                assertThat(connection.getAutoCommit()).isEqualTo(mode);
                assertThat(connection.getNetworkTimeout()).isZero();
            }
            assertThatThrownBy(() -> {
                        connection.createStatement().execute("DROP TABLE healthpoint_fleet");
                        connection.commit();
                        new TableStore(one.source(), false).read("a/true");
                    })
                    .isInstanceOf(StoreUnusable.class);
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(one.taken()).isEqualTo(one.givenBack()).isPositive();
        }
    }

    private void assertThatOneIsFirst(Store shared) throws Exception {
        shared.create("a/1", "0");
        for (int round = 0; round < ROUNDS; round++) {
            String expected = shared.read("a/1").orElseThrow();
            String prefix = round + "/";
            assertThat(atOnce(thread -> shared.replace("a/1", expected, prefix + thread) ? prefix + thread : ""))
                    .singleElement()
                    .isEqualTo(shared.read("a/1").orElseThrow());
        }
    }

    private interface Attempt {
        String of(int thread);
    }

    // What those said who had something to say.
    private static List<String> atOnce(Attempt attempt) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<String>> attempts = IntStream.range(0, THREADS)
                    .mapToObj(thread -> (Callable<String>) () -> attempt.of(thread))
                    .toList();
            List<String> said = new ArrayList<>();
            for (Future<String> result : threads.invokeAll(attempts)) {
                said.add(result.get());
            }
            said.removeIf(String::isEmpty);
            return said;
        } finally {
            threads.shutdownNow();
        }
    }

    private static String message(Consumer<Store> operation, Store missing) {
        try {
            operation.accept(missing);
            throw new AssertionError("it says nothing of the missing table");
        } catch (StoreUnusable said) {
            return said.getMessage();
        }
    }

    private HikariDataSource pool(Consumer<HikariConfig> more) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url());
        config.setMaximumPoolSize(THREADS);
        config.setMinimumIdle(0);
        config.setAutoCommit(false);
        more.accept(config);
        return new HikariDataSource(config);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        }
    }
}
