package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The process is told to end while many probe. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class StopIT {

    private static final int CLIENTS = 16;

    @Rounds
    void everyAnswerOfAFloodIsWholeUntilTheProcessHasEnded() throws Exception {
        try (Subject subject = Subject.start("faults", Map.of(), "healthpoint.drain.delay=500ms");
                Load flood = subject.load(CLIENTS, "flood");
                Load fullOfHungOnes = subject.load(CLIENTS, "late")) {
            awaitAnswers(flood, 500);
            subject.stop();
            flood.await();
            fullOfHungOnes.await();
            assertThatAllAreWhole(flood, 200);
            assertThatAllAreWhole(fullOfHungOnes, 500);
            assertThat(subject.output()).doesNotContain("Exception", "\tat ");
        }
    }

    @Rounds
    void readyIsDownForAllWhoProbeMeanwhile() throws Exception {
        try (Subject subject = Subject.start("faults", Map.of(), "healthpoint.drain.delay=2s");
                Load flood = subject.load(CLIENTS, "ready")) {
            awaitAnswers(flood, 500);
            subject.stop();
            flood.await();
            assertThatAllAreWhole(flood, 200, 500);
            assertThat(flood.answers().stream().filter(answer -> answer.status() == 500))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.body()).contains("going out of service"));
        }
    }

    // 503 is what the server says to whom the application can tell nothing any more.
    private static void assertThatAllAreWhole(Load load, Integer... statuses) {
        assertThat(load.failures()).isEmpty();
        Set<Integer> all = load.answers().stream().map(Probe::status).collect(Collectors.toSet());
        assertThat(all)
                .contains(statuses[0])
                .isSubsetOf(Stream.concat(Stream.of(503), Stream.of(statuses)).toList());
    }

    private static void awaitAnswers(Load load, int number) {
        Subject.await(() -> load.answers().size() >= number);
    }
}
