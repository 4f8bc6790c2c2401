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
    void theyAreTakenInTheOrderGivenAndAFailureOfOneEndsNoOther() {
        steps.next(step("first"));
        steps.next(() -> {
            throw new AssertionError("second");
        });
        assertThat(steps.next(step("third"))).isTrue();
        threads.work();
        assertThat(taken).containsExactly("first", "third");

        assertThat(steps.next(step("fourth"))).isTrue();
        threads.work();
        assertThat(taken).endsWith("fourth");
    }

    @Test
    void aPlannedStepThatFailsEndsNoneThatItHasPlanned() {
        steps.start(() -> {
            steps.later(step("planned"), SECOND);
            throw new IllegalStateException("after that");
        });
        threads.work();
        threads.pass(SECOND);
        threads.work();
        assertThat(taken).containsExactly("planned");
    }

    @Test
    void aStepThatPlansItselfAnewGoesOnUntilItIsStopped() {
        steps.start(this::goOn);
        threads.work();
        for (int second = 0; second < 3; second++) {
            threads.pass(SECOND);
            threads.work();
        }
        steps.stop();
        threads.pass(SECOND);
        assertThat(threads.work()).isZero();
        assertThat(taken).hasSize(4);
    }

    private void goOn() {
        taken.add("on");
        steps.later(this::goOn, SECOND);
    }

    @Test
    void theFirstIsTriedAgainWhereNoThreadIsToBeHadForIt() {
        FakeTime few = new FakeTime();
        few.exhaust();
        Steps.on(few).start(step("first"));
        assertThat(few.waitingForTime()).isOne();
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
        assertThat(steps.isStopped()).isFalse();
        steps.stop();
        assertThat(threads.waitingForTime()).isZero();
        steps.later(step("after"), SECOND);
        assertThat(threads.waitingForTime()).isZero();
        assertThat(steps.isStopped()).isTrue();

        assertThat(steps.next(step("last"))).isTrue();
        threads.work();
        assertThat(taken).containsExactly("last");
    }
}
