package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The kernel refuses any further thread, for the application has taken all, and takes each that ends. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 300, threadMode = ThreadMode.SEPARATE_THREAD)
class ThreadsIT {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String REFUSED = "unable to create native thread";
    // The one check that runs by itself would keep threads alive.
    private static final String NOTHING_RUNS_BY_ITSELF = "healthpoint.checks.\"ticking\".enabled=false";

    @AutoClose
    private Subject subject;

    private AddressSpace space;

    @BeforeEach
    void start() {
        Map<String, String> largeStacks = Map.of("JDK_JAVA_OPTIONS", AddressSpace.LARGE_STACKS);
        subject = Subject.start("faults", largeStacks, NOTHING_RUNS_BY_ITSELF);
        // The thread that keeps deadlines is made with the first worker.
        assertThat(subject.probe("calm").status()).isEqualTo(200);
        space = AddressSpace.of(subject.process());
        space.limit();
    }

    @Test
    void whereNoThreadCanBeHadProbesAreToldSoInTimeAndAllIsUpOnceThereIsOne() throws Exception {
        subject.order("crowd");
        Subject.await(() -> subject.probe("threads").body().contains(REFUSED));
        for (int probe = 0; probe < 20; probe++) {
            Probe refused = subject.probe("threads");
            assertThat(refused.status()).isEqualTo(500);
            assertThat(refused.body()).contains(REFUSED);
            assertThat(refused.cameWithin(DEADLINE)).isTrue();
        }
        letTheCrowdLeave();
        assertThat(subject.probe("threads").body())
                .isEqualTo("{\"success\":{\"calm\":\"OK\",\"spawns\":\"OK\"},\"error\":{}}");
        subject.stop();
    }

    @Test
    @Tag("long")
    void aCheckThatHangsIsDownInTimeThoughNoThreadCanBeMadeToKeepItsDeadline() throws Exception {
        subject.order("shut");
        subject.order("crowd");
        probeUntilWhatIsIdleHasEnded();
        for (int probe = 0; probe < 10; probe++) {
            Probe hung = subject.probe("gated");
            assertThat(hung.status()).isEqualTo(500);
            assertThat(hung.cameWithin(DEADLINE)).isTrue();
        }
        letTheCrowdLeave();
        subject.order("open");
        assertThat(subject.probe("gated").status()).isEqualTo(200);
        subject.stop();
    }

    // It does so once it is complete. To tell it over HTTP would need a thread.
    private void letTheCrowdLeave() {
        space.open();
        Subject.await(() -> subject.threads("crowd") == 0);
    }

    // A cheap check needs a worker and nothing else, and the one that keeps deadlines stays while there is work.
    private void probeUntilWhatIsIdleHasEnded() {
        Subject.await(() -> subject.probe("calm").status() == 200 && subject.threads("healthpoint-") <= 2);
    }
}
