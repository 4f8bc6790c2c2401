package io.healthpoint.checks.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AttemptsTest {

    private static final Duration WITHIN = Duration.ofMillis(40);
    private static final Outcome UP = Outcome.up("answered");

    private final Queue<Runnable> beside = new ArrayDeque<>();
    private final AtomicInteger made = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();

    private Attempts attempts() {
        return new Attempts(
                deadline -> {
                    made.incrementAndGet();
                    return deadline.isPast() ? Outcome.down("too late") : UP;
                },
                () -> beside::add,
                () -> nanos.getAndAdd(1_000_000));
    }

    @Test
    void whatComesOutIsTold() throws InterruptedException {
        assertThat(new Attempts(deadline -> UP, () -> Runnable::run, System::nanoTime).run(WITHIN))
                .isEqualTo(UP);
    }

    @Test
    void oneThatHangsIsLeftInTimeAndIsTheOnlyOne() throws InterruptedException {
        Attempts attempts = attempts();
        assertThat(attempts.run(WITHIN).detail()).startsWith("no answer within ");
        assertThat(attempts.run(WITHIN).detail()).startsWith("no answer within ");
        assertThat(beside).hasSize(1);
        nanos.addAndGet(WITHIN.toNanos());

        beside.remove().run();

        assertThat(made).hasValue(1);
        attempts.run(WITHIN);
        assertThat(beside).hasSize(1);
    }

    @Test
    void oneThatThrowsIsDownWithoutItsMessage() throws InterruptedException {
        Attempts failing = new Attempts(
                deadline -> {
                    throw new IllegalStateException("db.example");
                },
                () -> Runnable::run,
                System::nanoTime);

        assertThat(failing.run(WITHIN)).isEqualTo(Outcome.down("no answer: IllegalStateException"));
    }

    @Test
    void whereThereIsNoThreadItIsDown() throws InterruptedException {
        Attempts refused = new Attempts(
                deadline -> UP,
                () -> task -> {
                    throw new RejectedExecutionException();
                },
                System::nanoTime);

        assertThat(refused.run(WITHIN)).isEqualTo(Outcome.down("no thread can be had to ask it"));
    }
}
