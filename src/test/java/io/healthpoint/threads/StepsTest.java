package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final FakeTime threads = new FakeTime();
    private final Steps steps = Steps.on(threads);
    private final List<String> taken = new ArrayList<>();

    private Runnable step(String name) {
        return () -> taken.add(name);
    }

    @Test
    void theFirstIsTakenOnceHoweverOftenItIsStarted() {
        steps.start(step("first"));
        steps.start(step("again"));
        threads.work();
        assertThat(taken).containsExactly("first");
    }

    @Test
    void whatIsPlannedIsTakenInItsTimeAndInsteadOfWhatWasPlannedBefore() {
        steps.later(step("planned"), SECOND);
        steps.later(step("planned anew"), SECOND.multipliedBy(2));
        threads.pass(SECOND);
        assertThat(threads.work()).isZero();

        threads.pass(SECOND);
        threads.work();
        assertThat(taken).containsExactly("planned anew");
    }

    @Test
    void whereNoThreadIsToBeHadItIsTriedAgain() {
        FakeTime none = new FakeTime();
        none.exhaust();
        Steps waiting = Steps.on(none);
        assertThat(waiting.next(step("now"))).isFalse();

        waiting.later(step("later"), SECOND);
        none.pass(SECOND.multipliedBy(10));
        assertThat(none.waitingForTime()).isOne();
        assertThat(taken).isEmpty();
    }

    @Test
    void afterAStopNothingIsPlannedAndOnlyALastStepIsTaken() {
        steps.later(step("planned"), SECOND);
        steps.stop();
        steps.later(step("after"), SECOND);
        assertThat(threads.waitingForTime()).isZero();
        assertThat(steps.isStopped()).isTrue();

        assertThat(steps.next(step("last"))).isTrue();
        threads.work();
        assertThat(taken).containsExactly("last");
    }
}
