package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.it.servers.answers.FineCheck;
import io.healthpoint.it.servers.busy.Faulty;
import io.healthpoint.it.servers.watch.Watch;
import io.healthpoint.it.servers.watch.WatchMBean;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Applications with a listener come and go. */
@ArquillianTest
@Tag("redeployment")
class ListenerRedeployIT {

    private static final int PORT = 18492;
    private static final String ADDRESS = "http://127.0.0.1:" + PORT;
    private static final String LISTENER = "healthpoint.listener=127.0.0.1:" + PORT;
    private static final int TIMES = 5;

    /** Looks at the server from inside; not ours, and not under test. */
    @Deployment(name = "watch", testable = false, order = 1)
    static WebArchive watch() {
        return Archives.war("watch").addClasses(Watch.class, WatchMBean.class);
    }

    @Deployment(name = "listening", testable = false, managed = false)
    static WebArchive listening() {
        return Archives.withHealthpoint(Archives.war("listening").addClass(FineCheck.class), LISTENER);
    }

    @Deployment(name = "rival", testable = false, managed = false)
    static WebArchive rival() {
        return Archives.withHealthpoint(Archives.war("rival").addClass(FineCheck.class), LISTENER);
    }

    @Deployment(name = "faulty", testable = false, managed = false)
    static WebArchive faulty() {
        return Archives.withHealthpoint(Archives.war("faulty").addClass(Faulty.class), LISTENER);
    }

    @Test
    void twoApplicationsWithOnePortAreToldOfEachOther(@ArquillianResource Deployer deployer) {
        deployAndWait(deployer);
        try {
            ServerLog log = ServerLog.fromNow();
            assertThatThrownBy(() -> deployer.deploy("rival")).isNotNull();
            assertThat(log.linesWith("give each application a port of its own"))
                    .contains("host 127.0.0.1 and port " + PORT + ", but found: the port belongs to the listener of")
                    .containsPattern("listener of the application with [^ ]*listening[^ ]*, and this is the application"
                            + " with [^ ]*rival");
            assertThat(Server.getFrom(ADDRESS + "/health/fine").statusCode()).isEqualTo(200);
        } finally {
            deployer.undeploy("listening");
        }
    }

    @Test
    void aDeploymentThatFailsLeavesThePortFree(@ArquillianResource Deployer deployer) throws Exception {
        ServerLog log = ServerLog.fromNow();
        assertThatThrownBy(() -> deployer.deploy("faulty")).isNotNull();
        assertThat(log.linesWith("HEALTHPOINT-003"))
                .contains("HEALTHPOINT-003", "io.healthpoint.it.servers.busy.Faulty.count");
        assertNothingIsLeft();
    }

    @Test
    void thePortIsFreeAndNoThreadIsLeftWhenTheApplicationHasGone(@ArquillianResource Deployer deployer)
            throws Exception {
        for (int time = 0; time < TIMES; time++) {
            deployAndWait(deployer);
            deployer.undeploy("listening");
            assertNothingIsLeft();
        }
    }

    private static void deployAndWait(Deployer deployer) {
        deployer.deploy("listening");
        Server.awaitListener(ADDRESS);
    }

    private static void assertNothingIsLeft() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(PORT, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(free.isBound()).isTrue();
        }
        String threads = Server.get("/watch/watch?threads").body();
        for (int second = 0; second < 30 && !threads.equals("[]"); second++) {
            TimeUnit.SECONDS.sleep(1);
            threads = Server.get("/watch/watch?threads").body();
        }
        assertThat(threads).isEqualTo("[]");
    }
}
