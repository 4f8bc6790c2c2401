package io.healthpoint.it.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.healthpoint.flight.BackgroundRuns;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundRunsProofIT {

    private static BackgroundRuns background(CheckUnderTest check, AnyTime threads) {
        return new BackgroundRuns(
                check.flight, Duration.ofMillis(20), threads, threads.time(), () -> 0.5, check.recorder);
    }

    @Test
    void afterAStopNoRunBeginsButOneThatWasAboutTo() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime(4);
            CheckUnderTest check = new CheckUnderTest(threads, CheckUnderTest::up);
            BackgroundRuns background = background(check, threads);
            Steps.together(background::start, () -> check.stop(background::stop));
            threads.join();

            assertTrue(check.begunAfterStop.get() <= 1, "begun after the stop: " + check.begunAfterStop);
            assertEquals(0, check.countedAfterStop.get(), "counted after the stop");
            assertEquals(0, threads.planned(), "planned after the stop");
        });
    }

    @Test
    void whoAsksWhileABackgroundRunBeginsSharesItOrIsAnsweredByIt() {
        Steps.inSomeOrders(() -> {
            AnyTime threads = new AnyTime(2);
            CheckUnderTest check = new CheckUnderTest(threads, CheckUnderTest::up);
            BackgroundRuns background = background(check, threads);
            AtomicInteger answers = new AtomicInteger();
            Steps.together(background::start, () -> check.ask(background, answers));
            threads.join();

            assertEquals(1, answers.get(), "answers");
            assertEquals(1, check.mostInside.get(), "inside at once");
            assertTrue(background.now().isPresent(), "a result is remembered");
        });
    }
}
