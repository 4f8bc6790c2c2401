package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.healthpoint.it.servers.app.SlowChecks;
import io.healthpoint.it.servers.watch.Loaders;
import io.healthpoint.it.servers.watch.Watch;
import io.healthpoint.it.servers.watch.WatchMBean;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications come and go while probes run; nothing of ours stays. */
@ArquillianTest
@Tag("redeployment")
class RedeployIT {

    private static final int TIMES = Integer.getInteger("it.redeployments", 30);
    private static final int BARE = 5;
    private static final Set<Integer> STATUSES = Set.of(200, 500, 404, 503);

    /** Looks at the server from inside; not ours, and not under test. */
    @Deployment(name = "watch", testable = false, order = 1)
    static WebArchive watch() {
        return Archives.war("watch").addClasses(Watch.class, WatchMBean.class);
    }

    @Deployment(name = "redeployed", testable = false, managed = false)
    static WebArchive redeployed() {
        return Archives.withHealthpoint(
                Archives.war("redeployed").addClasses(SlowChecks.class, Loaders.class, WatchMBean.class));
    }

    @Deployment(name = "bare", testable = false, managed = false)
    static WebArchive bare() {
        return Archives.war("bare").addClasses(Loaders.class, WatchMBean.class);
    }

    @Test
    void nothingIsLeftOfApplicationsThatAreGoneThoughACheckHung(@ArquillianResource Deployer deployer)
            throws InterruptedException {
        for (int time = 0; time < BARE; time++) {
            deployer.deploy("bare");
            deployer.undeploy("bare");
        }
        boolean serverKeepsApplications = loaders(0) == BARE;
        Set<Object> strange = ConcurrentHashMap.newKeySet();
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService probes = Executors.newFixedThreadPool(4);
        for (String path : List.of("", "slow", "hung", "ready")) {
            probes.execute(() -> probe(path, over, strange));
        }
        for (int time = 0; time < TIMES; time++) {
            deployer.deploy("redeployed");
            assertThat(Server.get("/redeployed/health/hung").statusCode()).isEqualTo(500);
            deployer.undeploy("redeployed");
        }
        over.set(true);
        probes.shutdown();
        assertThat(probes.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(strange).isEmpty();
        assertThat(eventually("threads", "[]"::equals)).isEqualTo("[]");
        // Each thread of a server may keep the last application that it served; what a library leaks is one each time.
        assumeFalse(serverKeepsApplications, "this server keeps applications that have nothing of ours, too");
        assertThat(loaders(TIMES / 3)).isLessThanOrEqualTo(TIMES / 3);
    }

    private static int loaders(int wanted) throws InterruptedException {
        return Integer.parseInt(eventually("loaders", seen -> Integer.parseInt(seen) <= wanted));
    }

    private static void probe(String path, AtomicBoolean over, Set<Object> strange) {
        while (!over.get()) {
            try {
                int status = Server.get("/redeployed/health/" + path).statusCode();
                if (!STATUSES.contains(status)) {
                    strange.add(path + " " + status);
                }
            } catch (RuntimeException lost) {
                strange.add(path + " " + lost.getCause());
            }
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
