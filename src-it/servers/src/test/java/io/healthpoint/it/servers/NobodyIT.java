package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.servers.nobody.Asynchronous;
import io.healthpoint.it.servers.nobody.BackgroundCaller;
import io.healthpoint.it.servers.nobody.CallerChecks;
import io.healthpoint.it.servers.nobody.Callers;
import io.healthpoint.it.servers.nobody.Inheriting;
import io.healthpoint.it.servers.nobody.Leaving;
import io.healthpoint.it.servers.nobody.Starting;
import io.healthpoint.it.servers.nobody.Visit;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A check runs as nobody, whoever asks and whoever asked first; and what one leaves behind reaches no other. */
@ArquillianTest
@Tag("enterprise")
class NobodyIT {

    private static final String[] ENTITLED = Server.as("john", "doe");
    private static final String CALLER =
            "{\"success\":{\"caller\":\"OK\",\"inherited\":\"OK\",\"role\":\"OK\"},\"error\":{}}";
    private static final String BACKGROUND = "{\"success\":{\"role-in-background\":\"OK\"},\"error\":{}}";

    static List<WebArchive> applications() {
        // Nothing runs by itself in the first two: whoever asks first is the first who needs a thread.
        return List.of(
                war("staff-first", Callers.class, CallerChecks.class, Inheriting.class),
                war("stranger-first", Callers.class, CallerChecks.class, Inheriting.class),
                war(
                        "surroundings",
                        Callers.class,
                        BackgroundCaller.class,
                        Leaving.class,
                        Asynchronous.class,
                        Visit.class),
                war("start", Starting.class, Starting.Slow.class));
    }

    private static WebArchive war(String name, Class<?>... classes) {
        WebArchive war = Archives.war(name)
                .addClasses(classes)
                .addAsWebInfResource(new StringAsset(Staff.ROLES), "glassfish-web.xml")
                .setWebXML(Matrix.webXml("", Staff.ROLE));
        return Archives.withHealthpoint(
                war,
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe",
                "healthpoint.share=0s");
    }

    @BeforeAll
    static void makeStaff() throws IOException, InterruptedException {
        Staff.make();
    }

    @Test
    void aCheckRunsAsNobodyWhereStaffHasAskedFirst() {
        asksAsNobody("/staff-first/health/", Staff.BOSS, ENTITLED);
    }

    @Test
    void aCheckRunsAsNobodyWhereAStrangerHasAskedFirst() {
        asksAsNobody("/stranger-first/health/", ENTITLED, Staff.BOSS);
    }

    private static void asksAsNobody(String health, String[] first, String[] second) {
        for (String[] who : List.of(first, second, first)) {
            assertThat(Server.get(health + "caller", who).body()).isEqualTo(CALLER);
            assertThat(Server.get(health + "caller").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aCheckInTheBackgroundRunsAsNobodyToo() {
        for (String[] who : List.of(Staff.BOSS, ENTITLED)) {
            assertThat(Server.get("/surroundings/health/background", who).body())
                    .isEqualTo(BACKGROUND);
        }
    }

    @Test
    void whatACheckLeavesOnItsThreadReachesNoOtherNorItsOwnNextRun() {
        for (int run = 0; run < 5; run++) {
            HttpResponse<String> answer = Server.get("/surroundings/health/left", ENTITLED);
            assertThat(answer.body()).startsWith("{\"success\":{\"a-leaves\":");
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void whatIsInTheRequestScopeLivesUntilTheStageOfACheckEnds() {
        assertThat(Server.get("/surroundings/health/scope", ENTITLED).body())
                .isEqualTo("{\"success\":{\"later\":\"OK\"},\"error\":{}}");
    }

    @Test
    void anObserverOfChangesMayUseTheRequestScope() throws InterruptedException {
        String observed = "/surroundings/health/observed";
        for (int asked = 0;
                asked < 100 && !Server.get(observed, ENTITLED).body().contains("success\":{\"o");
                asked++) {
            Thread.sleep(50); // the first result is the change that it is told of
        }
        assertThat(Server.get(observed, ENTITLED).body())
                .isEqualTo("{\"success\":{\"observed\":\"whether the observer was told\"},\"error\":{}}");
    }

    @Test
    void aBackgroundCheckThatFailsWhileTheApplicationStartsAlarmsNobody() {
        assertThat(Server.get("/start/health/started", ENTITLED).body())
                .isEqualTo("{\"success\":{\"migrated\":\"OK\",\"no-alarm\":\"0 alarm(s)\"},\"error\":{}}");
    }
}
