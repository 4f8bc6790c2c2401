package io.healthpoint.it.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.healthpoint.it.servers.database.LookingPool;
import io.healthpoint.it.servers.database.Pool;
import io.healthpoint.it.servers.database.Shop;
import java.io.File;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.h2.Driver;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The built-in check of a pool of the server, without code. */
@ArquillianTest
@Tag("enterprise")
class DataSourceIT {

    private static final String HEALTH = "/shop/health/";
    // WildFly's pool keeps dead connections unless its own file tells it to look at them; Open Liberty takes no driver
    // of the
    // application's.
    private static final Map<String, String> POOLS =
            Map.of("wildfly", "java:jboss/datasources/shop", "liberty", "jdbc/shop");
    private static final String POOL = POOLS.getOrDefault(Server.NAME, Pool.NAME);
    private static final String[] LOGIN = Server.as("john", "doe");

    private static org.h2.tools.Server database;

    @Deployment(testable = false)
    static WebArchive application() throws URISyntaxException {
        WebArchive war = Archives.war("shop").addClass(Shop.class).setWebXML(new StringAsset(webXml()));
        if (POOL.equals(Pool.NAME)) {
            war.addClass(Server.is("tomee") ? LookingPool.class : Pool.class).addAsLibrary(driver(), "h2.jar");
        }
        if (Server.is("wildfly")) {
            war.addAsWebInfResource("shop-ds.xml");
        }
        return Archives.withHealthpoint(
                war,
                "healthpoint.basicauth.username=john",
                "healthpoint.basicauth.password=doe",
                "healthpoint.share=0s",
                "healthpoint.checks.\"database\".type=datasource",
                "healthpoint.checks.\"database\".lookup=" + POOL,
                "healthpoint.checks.\"database\".acquire=2s",
                "healthpoint.checks.\"later\".type=datasource",
                "healthpoint.checks.\"later\".lookup=java:app/jdbc/no-such-name",
                "healthpoint.checks.\"later\".groups=later");
    }

    private static File driver() throws URISyntaxException {
        return new File(
                Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private static String webXml() {
        return "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"><context-param><param-name>"
                + Shop.PARAMETER + "</param-name><param-value>" + POOL + "</param-value></context-param></web-app>";
    }

    @BeforeAll
    static void start() throws SQLException {
        database = open();
    }

    private static org.h2.tools.Server open() throws SQLException {
        return org.h2.tools.Server.createTcpServer("-tcpPort", String.valueOf(Shop.PORT), "-ifNotExists")
                .start();
    }

    @AfterAll
    static void stop() {
        database.stop();
    }

    // The first connection of a pool takes as long as it takes.
    @BeforeEach
    void awaitUp() {
        eventually("\"success\":{\"database\"");
    }

    @AfterEach
    void giveBack() {
        assertThat(connections("give")).isEqualTo("0");
    }

    private static String connections(String what) {
        return Server.get("/shop/connections?" + what).body();
    }

    private static String ready() {
        return Server.get(HEALTH + "ready", LOGIN).body();
    }

    @Test
    void itIsUpAndStrangersLearnNothing() {
        assertThat(ready())
                .contains("\"database\":\"connection in ", "\"error\":{}")
                .doesNotContain("h2", "127.0.0.1");
        assertThat(Server.get(HEALTH + "ready").body()).isEqualTo("{}");
        assertThat(Server.get(HEALTH + "ready").statusCode()).isEqualTo(200);
    }

    @Test
    void fiveHundredRunsTakeNoConnectionAway() {
        for (int run = 0; run < 500; run++) {
            assertThat(Server.get(HEALTH + "ready").statusCode()).isEqualTo(200);
        }
        assertThat(connections("take")).isEqualTo(String.valueOf(Shop.SIZE));
    }

    @Test
    void aPoolThatTheApplicationHasExhaustedIsDegradedAndWellAgainWithoutARestart() {
        assumeFalse(Server.is("tomee"), "the pool that an application defines there has no such bound");
        assertThat(connections("take")).isEqualTo(String.valueOf(Shop.SIZE));

        assertThat(ready()).contains("\"warning\":{\"database\":\"", "the pool is exhausted");
        connections("give");
        assertThat(eventually("\"success\":{\"database\""))
                .doesNotContain("warning")
                .contains("\"error\":{}}");
    }

    @Test
    void aDatabaseThatIsGoneIsDownAndWellAgainWithoutARestart() throws SQLException {
        database.stop();
        try {
            assertThat(eventually("\"error\":{\"database\":\"")).doesNotContain("h2", "127.0.0.1", "Exception");
            assertThat(Server.get(HEALTH + "ready").statusCode()).isEqualTo(500);
        } finally {
            database = open();
        }
        assertThat(eventually("\"success\":{\"database\"")).contains("connection in ");
    }

    @Test
    void aNameThatIsNotInJndiIsDown() {
        assertThat(Server.get(HEALTH + "later", LOGIN).body())
                .contains("\"error\":{\"later\":\"what its lookup names is not in JNDI\"}");
    }

    // A pool may hand out some dead connections before it notices.
    private static String eventually(String expected) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        String body = ready();
        while (!body.contains(expected) && Instant.now().isBefore(end)) {
            body = ready();
        }
        assertThat(body).contains(expected);
        return body;
    }
}
