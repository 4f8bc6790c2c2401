package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.healthpoint.it.servers.app.SlowChecks;
import io.healthpoint.it.servers.watch.Loaders;
import io.healthpoint.it.servers.watch.Watch;
import io.healthpoint.it.servers.watch.WatchMBean;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Applications come and go while probes run; nothing of ours stays. */
@ArquillianTest
@Tag("redeployment")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RedeployIT {

    private static final int TIMES = Integer.getInteger("it.redeployments", 30);
    private static final int BARE = 5;
    private static final int QUIET = 10;

    /** Some threads of a server keep what they did last; what a library leaks is one each time. */
    private static final int KEPT = Stack.isBrought() ? 0 : 2;

    /** GlassFish and Payara take listeners and JARs away under a request, log what came of it, and give no answer. */
    private static final Pattern LOST_BY_THE_SERVER = Pattern.compile("AS-WEB-CORE-00037.*?]]", Pattern.DOTALL);

    private static final Set<Integer> STATUSES = Set.of(200, 500, 404, 503);

    /** Looks at the server from inside; not ours, and not under test. */
    @Deployment(name = "watch", testable = false, order = 1)
    static WebArchive watch() {
        return Archives.war("watch", Stack.NOTHING).addClasses(Watch.class, WatchMBean.class);
    }

    @Deployment(name = "redeployed", testable = false, managed = false)
    static WebArchive redeployed() {
        return Archives.withHealthpoint(Archives.war("redeployed", Stack.least())
                .addClasses(SlowChecks.class, Loaders.class, WatchMBean.class));
    }

    @Deployment(name = "bare", testable = false, managed = false)
    static WebArchive bare() {
        return Archives.war("bare", Stack.least()).addClasses(Loaders.class, WatchMBean.class);
    }

    @Test
    @Order(2)
    void noAnswerIsStrangeAndNoThreadIsLeftWhenApplicationsComeAndGoUnderProbesThoughACheckHung(
            @ArquillianResource Deployer deployer) throws InterruptedException {
        ServerLog log = ServerLog.fromNow();
        Queue<String> strange = new ConcurrentLinkedQueue<>();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService probes = Executors.newFixedThreadPool(4);
        for (String path : List.of("", "slow", "hung", "ready")) {
            probes.execute(() -> {
                while (!over.get()) {
                    probe(path, STATUSES, strange);
                }
            });
        }
        redeploy(TIMES, deployer, strange);
        over.set(true);
        probes.shutdown();
        assertThat(probes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(strange).hasSizeLessThanOrEqualTo(lostByTheServer(log));
        assertThat(eventually("threads", "[]"::equals)).isEqualTo("[]");
    }

    /**
     * No request is under way at the end of an application here: Undertow calls no listener at the end of a request
     * whose application has stopped meanwhile, so that Weld leaves that request, of any servlet, in a thread local.
     */
    @Test
    @Order(1)
    void noClassLoaderIsLeftOfApplicationsThatAreGoneThoughACheckHung(@ArquillianResource Deployer deployer)
            throws InterruptedException {
        int before = loaders(0);
        for (int time = 0; time < BARE; time++) {
            deployer.deploy("bare");
            deployer.undeploy("bare");
        }
        assumeFalse(loaders(before) == before + BARE, "this server keeps applications that have nothing of ours, too");
        Queue<String> strange = new ConcurrentLinkedQueue<>();
        ServerLog log = ServerLog.fromNow();
        redeploy(QUIET, deployer, strange);
        assertThat(strange).isEmpty();
        assertThat(loaders(before + KEPT)).isLessThanOrEqualTo(before + KEPT);
        assertThat(log.lines())
                .as("what Weld says of requests that it never saw end")
                .doesNotContain("WELD-000715");
    }

    private static void redeploy(int times, Deployer deployer, Queue<String> strange) {
        for (int time = 0; time < times; time++) {
            deployer.deploy("redeployed");
            probe("hung", Set.of(500), strange);
            probe("slow", Set.of(200), strange);
            probe("slow?format=prometheus", Set.of(200), strange);
            deployer.undeploy("redeployed");
        }
    }

    private static int lostByTheServer(ServerLog log) {
        return (int) LOST_BY_THE_SERVER
                .matcher(log.lines())
                .results()
                .filter(entry -> !entry.group().contains("io.healthpoint"))
                .count();
    }

    private static int loaders(int wanted) throws InterruptedException {
        return Integer.parseInt(eventually("loaders", seen -> Integer.parseInt(seen) <= wanted));
    }

    private static void probe(String path, Set<Integer> expected, Queue<String> strange) {
        try {
            int status = Server.get("/redeployed/health/" + path).statusCode();
            if (!expected.contains(status)) {
                strange.add(path + " " + status);
            }
        } catch (RuntimeException lost) {
            strange.add(path + " " + lost.getCause());
        }
    }

    private static String eventually(String what, Predicate<String> wanted) throws InterruptedException {
        String seen = Server.get("/watch/watch?" + what).body();
        for (int second = 0; second < 30 && !wanted.test(seen); second++) {
            TimeUnit.SECONDS.sleep(1);
            seen = Server.get("/watch/watch?" + what).body();
        }
        return seen;
    }
}
