package io.healthpoint.it.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.h2.tools.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Three instances with many checks that run once a fleet, all at the same interval. */
@Tag("fleet")
@Tag("everyday")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ManyChecksIT {

    private static final int CHECKS = 30;

    private Server server;
    private Instances instances;

    @BeforeEach
    void start() throws Exception {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        List<String> settings = new ArrayList<>();
        settings.add("app.database=jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:many;DB_CLOSE_DELAY=-1");
        settings.add("healthpoint.fleet.create=true");
        for (int number = 0; number < CHECKS; number++) {
            String key = "healthpoint.checks.\"heap" + number + "\".";
            settings.addAll(List.of(key + "type=heap", key + "scope=fleet", key + "interval=1s"));
        }
        instances = Instances.of("table", settings);
    }

    @AfterEach
    void end() throws Exception {
        instances.close();
        server.stop();
    }

    @Test
    void areNoReasonToTakeWhatIsSharedForGone() {
        instances.complete();
        Runs runs = instances.runsOf("once");
        runs.next();
        // A machine that starts three processes may be late with anything.
        Map<Instance, Integer> printed = instances.all().stream()
                .collect(Collectors.toMap(one -> one, one -> one.output().length()));
        long start = System.nanoTime();
        runs.next(10);
        runs.assertSteadySince(start);
        for (Instance instance : instances.all()) {
            Answer health = instance.get("/health/");
            assertThat(health.status()).as(health.body()).isEqualTo(200);
            assertThat(health.success()).hasSizeGreaterThan(CHECKS).containsKeys("heap0", "heap29");
            assertThat(instance.output().substring(printed.get(instance))).doesNotContain("out of reach");
        }
    }
}
