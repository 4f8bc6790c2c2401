package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The heap is full: for a moment, and for long. */
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class HeapIT {

    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final String NO_MEMORY = "Java heap space";

    @AutoClose
    private static Subject subject;

    @BeforeAll
    static void start() {
        subject = Subject.start("faults", Map.of("JDK_JAVA_OPTIONS", "-Xmx48m -XX:+UseSerialGC"));
    }

    @AfterAll
    static void endsWhenItIsToldTo() throws Exception {
        subject.stop();
    }

    @Rounds
    void aCheckThatTakesAllMemoryIsDownAndItsNeighboursStand() throws Exception {
        Load load = subject.load(2, "calm");
        for (int probe = 0; probe < 5; probe++) {
            Probe greedy = subject.probe("heap?exclude=modest");
            assertThat(greedy.status()).isEqualTo(500);
            assertThat(greedy.body()).contains("\"greedy\":\"" + NO_MEMORY, "\"calm\":\"OK\"");
            assertThat(greedy.cameWithin(DEADLINE)).isTrue();
        }
        load.close();
        assertThat(load.failures()).isEmpty();
        assertThat(subject.probe("modest").status()).isEqualTo(200);
    }

    @Rounds
    void whileTheHeapStaysFullCheapChecksAreUpAndAllIsOnceItIsNot() throws Exception {
        subject.order("hoard");
        try (Load load = subject.load(2, "calm")) {
            for (int probe = 0; probe < 10; probe++) {
                Probe modest = subject.probe("modest");
                assertThat(modest.status()).isEqualTo(500);
                assertThat(modest.body()).contains(NO_MEMORY);
                assertThat(modest.cameWithin(DEADLINE)).isTrue();
            }
            load.close();
            assertThat(load.failures()).isEmpty();
            assertThat(load.answers()).isNotEmpty().allSatisfy(calm -> {
                assertThat(calm.status()).isEqualTo(200);
                assertThat(calm.cameWithin(DEADLINE)).isTrue();
            });
        }
        subject.order("let go");
        assertThat(subject.probe("modest").status()).isEqualTo(200);
    }
}
