package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Awaited;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Three instances that share a database without the table, and may not make it. */
@Tag("fleet")
@Tag("everyday")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class MissingTableIT {

    private static final Pattern STATEMENT = Pattern.compile("CREATE TABLE[^\"]*\\)");

    private Server server;
    private String url;
    private Instances instances;

    @BeforeEach
    void start() throws Exception {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        url = "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:missing;DB_CLOSE_DELAY=-1";
        instances = Instances.of("table", List.of("app.database=" + url));
    }

    @AfterEach
    void end() throws Exception {
        instances.close();
        server.stop();
    }

    @Test
    void eachGoesOnByItselfAndTellsOnceWhatIsMissingUntilSomebodyMakesIt() throws Exception {
        instances.launchAll();
        Runs runs = instances.runsOf("once");
        for (Instance instance : instances.all()) {
            Answer answer = Awaited.until("told", () -> instance.get("/health/"), health -> health.warning()
                    .containsKey("fleet"));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).doesNotContain("CREATE");
        }
        runs.next(12);
        for (Instance instance : instances.all()) {
            assertThat(STATEMENT.matcher(instance.output()).results())
                    .as(instance.output())
                    .hasSize(1);
        }
        make(instances.all().get(0).output());
        instances.awaitComplete();
        runs.awaitSteady();
    }

    private void make(String output) throws SQLException {
        Matcher statement = STATEMENT.matcher(output);
        assertThat(statement.find()).isTrue();
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.createStatement().execute(statement.group());
        }
    }
}
