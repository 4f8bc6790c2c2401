package io.healthpoint.it.pair;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What holds on every server. */
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 600, threadMode = ThreadMode.SEPARATE_THREAD)
public abstract class PairContract {

    private static final List<String> NAMES = List.of("a", "b");

    private final List<Node> nodes = new ArrayList<>();
    private Path directory;
    private Runs runs;

    @RegisterExtension
    final AfterTestExecutionCallback failed = context -> {
        if (context.getExecutionException().isPresent()) {
            System.out.println(context.getDisplayName() + "\n"
                    + nodes.stream().map(Node::toString).collect(Collectors.joining()));
        }
    };

    /**
     * Starts a server with the application, and does not wait.
     *
     * @param name "a" or "b"
     * @param settings of the application, as arguments of a Java virtual machine
     */
    protected abstract Node start(String name, List<String> settings) throws Exception;

    @BeforeAll
    final void open() throws IOException {
        directory = Files.createTempDirectory("healthpoint-pair");
        runs = new Runs(directory.resolve("runs"));
    }

    /** Both are there, and know each other. */
    @BeforeEach
    final void complete() throws Exception {
        nodes.removeIf(node -> !node.isAlive());
        for (String name : NAMES) {
            if (nodes.stream().noneMatch(node -> node.name().equals(name))) {
                nodes.add(start(name, Node.settings(name, runs.file())));
            }
        }
        nodes.forEach(Node::awaitServing);
        awaitBoth();
    }

    @AfterAll
    final void end() throws Exception {
        for (Node node : nodes) {
            node.kill();
        }
        Files.deleteIfExists(runs.file());
        Files.delete(directory);
    }

    @Test
    void eachSeesBothAndAStrangerTheStatusOnly() {
        assertThat(nodes).allSatisfy(node -> {
            assertThat(node.get("/health/fleet/a")).contains("\"own\":\"OK\"", "\"once\":\"OK\"");
            assertThat(node.get("/health/fleet/b")).contains("\"own\":\"OK\"", "\"once\":\"OK\"");
            assertThat(node.getAsStranger("/health/fleet")).isEqualTo("{}");
            assertThat(node.getAsStranger("/health/fleet/a")).isEqualTo("{}");
            assertThat(node.status("/health/fleet/c")).isEqualTo(404);
        });
    }

    @Test
    void oneRunsTheCheckForBoth() {
        long start = System.nanoTime();
        for (int run = 0; run < 5; run++) {
            runs.next();
        }
        runs.assertOneAnInterval(start);
        assertThat(nodes).allSatisfy(node -> assertThat(node.get("/health/?test=once&format=microprofile"))
                .contains("\"by\":\"" + runs.next().node() + '"'));
    }

    @Test
    void theOtherTakesOverFromOneThatIsKilledAndTellsOfItsSilence() throws Exception {
        long start = System.nanoTime();
        runs.next();
        Node killed = whoRuns();
        Node other = theOther(killed);
        killed.kill();
        runs.nextNotBy(killed.name());
        await(other, "silence", body -> body.contains('"' + killed.name() + "\":\"no word for "));
        assertThat(other.status("/health/")).isEqualTo(200);
        assertThat(other.status("/health/fleet")).isEqualTo(200);
        runs.next();
        runs.assertOneAnInterval(start);
    }

    @Test
    void oneThatStopsInOrderIsGoneAtOnceAndSaysNothingOfIt() throws Exception {
        long start = System.nanoTime();
        runs.next();
        Node stopped = whoRuns();
        Node other = theOther(stopped);
        int before = stopped.log().length();
        stopped.stop();
        assertGone(stopped.name(), other);
        runs.nextNotBy(stopped.name());
        runs.next();
        runs.assertOneAnInterval(start);
        assertQuiet(stopped.log().substring(before));
        assertThat(other.status("/health/")).isEqualTo(200);
    }

    /** Nothing was logged with a stack trace, and nothing of ours as a warning. */
    protected static void assertQuiet(String log) {
        assertThat(log.lines())
                .noneMatch(line -> line.matches("\\s+at io\\.healthpoint\\..*"))
                .noneMatch(line -> line.contains("io.healthpoint") && line.matches(".*(WARN|ERROR|SEVERE).*"));
    }

    /** Never silent: it is there, and then it is not. */
    protected final void assertGone(String name, Node other) {
        await(other, "without " + name, body -> {
            assertThat(body).doesNotContain("no word");
            return !body.contains('"' + name + '"');
        });
    }

    /** Who has made the newest run, or is about to make the next. */
    protected final Node whoRuns() {
        String name = runs.next().node();
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    protected final Node theOther(Node node) {
        return nodes.stream().filter(one -> one != node).findFirst().orElseThrow();
    }

    /** Returns when each knows of both and of all their checks, and of nothing wrong. */
    protected final void awaitBoth() {
        for (Node node : nodes) {
            await(node, "both", body -> body.startsWith("{\"success\":{\"a\":\"2 checks\",\"b\":\"2 checks\"}"));
        }
    }

    private static void await(Node node, String what, Predicate<String> wanted) {
        Awaited.until(what + " at " + node.name(), () -> node.get("/health/fleet"), wanted);
    }
}
