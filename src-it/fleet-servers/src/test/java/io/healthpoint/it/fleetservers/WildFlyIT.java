package io.healthpoint.it.fleetservers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import io.healthpoint.it.Jdk;
import io.healthpoint.it.pair.Node;
import io.healthpoint.it.pair.PairContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code standalone-ha.xml}, and a cache of the server's own Infinispan, by its name in JNDI. */
class WildFlyIT extends PairContract {

    private static final Path HOME = Path.of(System.getProperty("it.wildfly"));
    private static final Path WORK = Path.of(System.getProperty("it.work"));
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int REDEPLOYMENTS = 4;

    /** The server starts a cache for an application that refers to it, and no other. */
    private static final String WEB_XML = """
            <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
              <resource-env-ref>
                <resource-env-ref-name>fleet</resource-env-ref-name>
                <resource-env-ref-type>java.util.concurrent.ConcurrentMap</resource-env-ref-type>
                <lookup-name>java:jboss/infinispan/cache/healthpoint/fleet</lookup-name>
              </resource-env-ref>
            </web-app>
            """;

    private final Application application = new Application().with(WEB_XML);
    private Path bases;

    @BeforeAll
    void configure() throws IOException {
        bases = Files.createTempDirectory(Files.createDirectories(WORK), "wildfly");
        Path changed = HOME.resolve("standalone/configuration/standalone-ha.xml");
        if (!Files.readString(changed).contains("cache-container name=\"healthpoint\"")) {
            Ended ended = Ended.of(
                    LIMIT,
                    List.of(
                            HOME.resolve("bin/jboss-cli.sh").toString(),
                            "--file=" + System.getProperty("it.wildfly.cli")));
            assertThat(ended.well()).as(ended.output()).isTrue();
        }
    }

    @Override
    protected Node start(String name, List<String> settings) throws IOException {
        int offset = name.equals("a") ? 10_400 : 10_500;
        List<String> command = new ArrayList<>(List.of(
                HOME.resolve("bin/standalone.sh").toString(),
                "-c",
                "standalone-ha.xml",
                "-Djboss.server.base.dir=" + base(name),
                "-Djboss.socket.binding.port-offset=" + offset,
                "-Djboss.node.name=" + name,
                "-Dhealthpoint.fleet.store=java:jboss/infinispan/cache/healthpoint/fleet"));
        command.addAll(settings);
        return Node.start(
                name,
                URI.create("http://127.0.0.1:" + (8080 + offset) + "/shop"),
                Map.of("JAVA_OPTS", "-Xmx384m -Djava.net.preferIPv4Stack=true"),
                command);
    }

    @Test
    void anApplicationThatIsTakenAwayIsGoneAtOnceAndIsBackOnceItIsDeployedAgain() throws IOException {
        Node node = whoRuns();
        Node other = theOther(node);
        int before = node.log().length();
        for (int times = 0; times < REDEPLOYMENTS; times++) {
            Files.delete(deployments(node).resolve("shop.war.deployed"));
            assertGone(node.name(), other);
            Files.createFile(deployments(node).resolve("shop.war.dodeploy"));
            node.awaitServing();
            awaitBoth();
        }
        assertQuiet(node.log().substring(before));
        // A worker of the server that is idle keeps the last request that it had, and its application.
        assertThat(applications(node)).isBetween(1, REDEPLOYMENTS - 1);
    }

    // On the heap, after a collection.
    private static int applications(Node node) {
        String jcmd = Path.of(Jdk.ofThisBuild().java()).resolveSibling("jcmd").toString();
        Ended ended = Ended.of(LIMIT, List.of(jcmd, String.valueOf(node.pid()), "GC.class_histogram"));
        return ended.output()
                .lines()
                .filter(line -> line.endsWith(" io.healthpoint.fleet.ApplicationFleet"))
                .mapToInt(line -> Integer.parseInt(line.trim().split("\\s+")[1]))
                .sum();
    }

    private Path deployments(Node node) {
        return bases.resolve(node.name()).resolve("deployments");
    }

    private Path base(String name) throws IOException {
        Path base = bases.resolve(name);
        if (!Files.exists(base)) {
            Files.createDirectories(base.resolve("deployments"));
            copy(HOME.resolve("standalone/configuration"), base.resolve("configuration"));
            application.writeTo(base.resolve("deployments"));
        }
        return base;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path file, Path to) {
        try {
            Files.copy(file, to);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
