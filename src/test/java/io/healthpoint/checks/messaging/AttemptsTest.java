package io.healthpoint.checks.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Deadline;
import java.net.ConnectException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    // Its deadline is past at once by the clock of the test, so that no run waits.
    private static final Duration NO_TIME = Duration.ofNanos(1);
    // Waited for in vain only where something is wrong.
    private static final Duration LONG = Duration.ofSeconds(10);

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();
    private final Map<Integer, Runnable> atLook = new HashMap<>();
    private final List<Runnable> begun = new ArrayList<>();
    private final List<Deadline> made = new ArrayList<>();
    private final Attempts attempts = attempts(begun::add);
    private Outcome first = Outcome.up("answered");

    private Attempts attempts(Executor beside) {
        return new Attempts(this::attempt, () -> beside, this::look);
    }

    private long look() {
        atLook.getOrDefault(looks.incrementAndGet(), () -> {}).run();
        return nanos.get();
    }

    private Outcome attempt(Deadline deadline) {
        made.add(deadline);
        return deadline == made.get(0) ? first : Outcome.up("answered");
    }

    @Test
    void anAttemptThatEndsInTimeIsTheOutcome() throws Exception {
        assertThat(attempts(Runnable::run).run(LONG)).isEqualTo(Outcome.up("answered"));
        assertThat(made.get(0).left()).isPositive().isLessThan(LONG);
    }

    @Test
    void aRunLeavesOneThatDoesNotEndAndTellsHowLongItLasts() throws Exception {
        assertThat(attempts.run(NO_TIME)).isEqualTo(Outcome.down("no answer within 0 ms"));
        nanos.addAndGet(Duration.ofSeconds(25).toNanos());

        assertThat(attempts.run(NO_TIME)).isEqualTo(Outcome.down("no answer within 25 s"));
        assertThat(begun).as("one at a time").hasSize(1);
    }

    @Test
    void onceTheOldOneHasEndedANewOneIsMade() throws Exception {
        Outcome unused = attempts.run(NO_TIME);
        begun.get(0).run();
        Outcome old = attempts.run(NO_TIME);

        assertThat(old.status()).isEqualTo(Status.DOWN);
        assertThat(begun).hasSize(2);
    }

    // What an old one finds may be as old as its beginning, and it may have been told that it is late.
    @Test
    void aRunThatFindsAnOldOneWaitsForItsEndAndMakesItsOwn() throws Exception {
        first = Outcome.down("connected too late");
        Outcome unused = attempts.run(NO_TIME);
        // The second look at the clock is for how long to wait for the old one; the fourth, for its own.
        looks.set(0);
        atLook.put(2, () -> begun.get(0).run());
        atLook.put(4, () -> begun.get(1).run());

        assertThat(attempts.run(LONG)).isEqualTo(Outcome.up("answered"));
        assertThat(made).hasSize(2);
        assertThat(made.get(0)).isNotSameAs(made.get(1));
    }

    @Test
    void anAttemptThatFailsIsDownInOurWords() throws Exception {
        Attempts failing = new Attempts(
                deadline -> {
                    throw new IllegalStateException("mq7.intern", new ConnectException("mq7.intern:61616"));
                },
                () -> Runnable::run,
                nanos::get);

        assertThat(failing.run(LONG)).isEqualTo(Outcome.down("no answer: the connection is refused"));
        assertThat(failing.run(LONG).status()).isEqualTo(Status.DOWN);
    }

    @Test
    void whereNoThreadCanBeHadThatIsTold() throws Exception {
        Attempts refused = attempts(task -> {
            throw new RejectedExecutionException("pool of shop");
        });

        assertThat(refused.run(LONG)).isEqualTo(Outcome.down("no thread can be had to ask it"));
    }

    @Test
    void anInterruptedRunLeavesAndTheAttemptGoesOn() throws Exception {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> attempts.run(LONG)).isInstanceOf(InterruptedException.class);
        assertThat(begun).hasSize(1);
        begun.get(0).run();
        assertThat(made).hasSize(1);
    }
}
