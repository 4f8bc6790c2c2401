package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Two checks wait for each other for ever. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class DeadlockIT {

    private static final Duration DEADLINE = Duration.ofSeconds(2);

    @Test
    void checksThatDeadlockAreDownTheOthersStandAndLaterProbesAreToldAtOnce() throws Exception {
        try (Subject subject = Subject.start("faults", Map.of())) {
            Probe first = subject.probe("deadlock");
            assertThat(first.status()).isEqualTo(500);
            assertThat(first.body())
                    .contains("\"left\":\"timed out after 2s\"", "\"right\":\"timed out after 2s\"")
                    .contains("\"success\":{\"calm\":\"OK\"}");
            assertThat(first.cameWithin(DEADLINE)).isTrue();
            for (int probe = 0; probe < 100; probe++) {
                assertThatItIsToldAtOnce(subject.probe("deadlock"));
            }
            assertThat(subject.probe("calm").status()).isEqualTo(200);
            // The two that wait for each other, one that keeps deadlines, and one for the check that runs by itself.
            Subject.await(() -> subject.threads("healthpoint-") <= 4);
            subject.stop();
            assertThat(subject.output()).doesNotContain("Exception");
        }
    }

    private static void assertThatItIsToldAtOnce(Probe probe) {
        assertThat(probe.body())
                .containsPattern("\"left\":\"still running after [^\"]+\"")
                .containsPattern("\"right\":\"still running after [^\"]+\"")
                .contains("\"success\":{\"calm\":\"OK\"}");
        assertThat(probe.cameWithin(Duration.ZERO)).isTrue();
    }
}
