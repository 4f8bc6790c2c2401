package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds besides where a database is shared, which goes away and comes back while the instances stay. */
abstract class TableContract extends FleetContract {

    // Far below the deadline of an answer, ten seconds, on a machine that is busy.
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final String UPDATE = "UPDATE healthpoint_fleet SET content = ? WHERE name = ?";
    private static final String INSERT =
            "INSERT INTO healthpoint_fleet (content, name, id, digest) VALUES (?, ?, ?, ?)";

    @Override
    boolean isApart() {
        return true;
    }

    /** Where a test may look at it. */
    abstract String url();

    // By hand: whoever does that knows of no digest.
    @Override
    void write(Map<String, String> entries) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                byte[] content = entry.getValue().getBytes(StandardCharsets.UTF_8);
                if (execute(connection, UPDATE, content, entry.getKey()) == 0) {
                    String id = Integer.toHexString(entry.getKey().hashCode());
                    execute(connection, INSERT, content, entry.getKey(), id, id);
                }
            }
        }
    }

    /** Without a word. */
    abstract void take() throws Exception;

    abstract void giveBack() throws Exception;

    @Test
    void eachInstanceGoesOnByItselfWhileTheDatabaseIsGone() throws Exception {
        take();
        try {
            assertThatEachGoesOnByItself();
        } finally {
            giveBack();
        }
        awaitTogether();
    }

    @Test
    void entriesThatSomebodyHasDeletedAreThereAgain() throws Exception {
        long start = System.nanoTime();
        try (Connection connection = DriverManager.getConnection(url())) {
            assertThat(execute(connection, "DELETE FROM healthpoint_fleet")).isGreaterThanOrEqualTo(5);
        }
        runs().next(3);
        awaitTogether();
        runs().assertGoingOnSince(start);
    }

    final void assertThatEachGoesOnByItself() {
        for (Instance instance : instances().all()) {
            Awaited.until("told", () -> quick(instance, "/health/"), answer -> answer.warning()
                    .containsKey("fleet"));
        }
        long start = System.nanoTime();
        Awaited.until(
                "two runs of each",
                () -> perProcess(start),
                count -> count.size() == 3 && count.values().stream().allMatch(number -> number >= 2));
        for (Instance instance : instances().all()) {
            Answer answer = quick(instance, "/health/");
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.success()).containsKeys("once", "thrice", "own");
            assertThat(answer.warning()).containsOnlyKeys("fleet");
            assertThat(answer.warning().get("fleet")).doesNotContain("127.0.0.1", "jdbc", "Exception");
            assertThat(quick(instance, "/health/ready").status()).isEqualTo(200);
            quick(instance, "/health/fleet");
            quick(instance, "/health/fleet/a");
        }
    }

    final void awaitTogether() {
        for (Instance instance : instances().all()) {
            Awaited.until(
                    "all",
                    () -> withoutSilence(instance),
                    fleet -> fleet.success().size() == 3);
        }
        instances().awaitComplete();
        for (Instance instance : instances().all()) {
            Awaited.until("well", () -> instance.get("/health/"), answer -> answer.warning()
                    .isEmpty());
        }
        runs().awaitSteady();
    }

    private static int execute(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < values.length; index++) {
                statement.setObject(index + 1, values[index]);
            }
            return statement.executeUpdate();
        }
    }

    // Nobody could be heard: that is no silence of theirs.
    private static Answer withoutSilence(Instance instance) {
        Answer fleet = instance.fleet();
        assertThat(fleet.body()).doesNotContain("no word for");
        return fleet;
    }

    private Map<Long, Long> perProcess(long since) {
        return runs().since(since).stream().collect(Collectors.groupingBy(Run::pid, Collectors.counting()));
    }

    private static Answer quick(Instance instance, String path) {
        Answer answer = instance.get(path);
        assertThat(answer.took()).as(path).isLessThan(SOON);
        return answer;
    }
}
