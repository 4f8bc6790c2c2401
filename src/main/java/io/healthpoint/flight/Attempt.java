package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.registry.Check;
import io.healthpoint.settings.Durations;
import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run of one check, from take-off to landing. Thread-safe. */
final class Attempt {

    private static final Object INTERRUPTING = new Object();

    private final Check check;
    private final Threads threads;
    private final Time time;
    private final Recorder recorder;
    private final Consumer<Attempt> landing;
    private final Instant began;
    private final long start;
    // The thread inside the check, the mark that it is being interrupted, or null once it has left.
    private final AtomicReference<@Nullable Object> inside = new AtomicReference<>(Thread.currentThread());
    private List<Consumer<CheckResult>> waiters = new ArrayList<>(1);
    private @Nullable CheckResult answer;
    private @Nullable CompletableFuture<Outcome> stage;
    private @Nullable Runnable unwatch;
    private volatile boolean overdue;

    /** For a run on the calling thread. */
    Attempt(Check check, Threads threads, Time time, Recorder recorder, Consumer<Attempt> landing) {
        this.check = check;
        this.threads = threads;
        this.time = time;
        this.recorder = recorder;
        this.landing = landing;
        this.began = time.now();
        this.start = time.nanos().getAsLong();
    }

    Instant began() {
        return began;
    }

    Duration elapsed() {
        return time.since(start);
    }

    /** Only where there is one. */
    synchronized CheckResult answer() {
        return Objects.requireNonNull(answer);
    }

    /** Whether the deadline has passed and the check has not landed. */
    boolean isOverdue() {
        return overdue;
    }

    boolean isOn(Thread thread) {
        return inside.get() == thread;
    }

    /** Whether there was still an answer to wait for. */
    synchronized boolean join(Consumer<CheckResult> waiter) {
        return answer == null && waiters.add(waiter);
    }

    /** Sets the deadline, once. */
    synchronized void watch() {
        if (unwatch == null && answer == null) {
            unwatch = threads.schedule(this::expire, timeout().minus(elapsed()));
        }
    }

    /** Runs the check; an asynchronous one goes on after the return. */
    void fly() {
        CompletableFuture<Outcome> called = call();
        leave();
        boolean late = settle(called);
        CompletableFuture<Outcome> unused = called.whenComplete(this::finish);
        if (late) {
            abandon(called);
        }
    }

    // Caught here and nowhere else: past this line a check's failure is data.
    private CompletableFuture<Outcome> call() {
        try {
            return check.procedure().start();
        } catch (Throwable failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    // A late interrupt would hit whatever this thread does next, so one that is on its way is waited for, and what
    // is left of one, ours or the check's own, ends here.
    private void leave() {
        while (!inside.compareAndSet(Thread.currentThread(), null) && inside.get() != null) {
            Thread.onSpinWait();
        }
        Thread.interrupted();
    }

    // Whether the deadline has passed while the thread was inside.
    private synchronized boolean settle(CompletableFuture<Outcome> called) {
        stage = called;
        return answer != null;
    }

    // Counted, then answered, then landed, then told: who is woken may ask again at once.
    private void finish(@Nullable Outcome outcome, @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : Failure.unwrapped(failure);
        Outcome said = outcome != null ? outcome : Failure.outcomeOf(cause);
        List<Consumer<CheckResult>> waiting = conclude(said, cause, false);
        landing.accept(this);
        tell(waiting);
    }

    // A check that has taken all memory must be interrupted though there is none left to say that it is late.
    private void expire() {
        boolean late = true;
        try {
            Outcome verdict = Outcome.down("timed out after " + Durations.format(timeout()));
            List<Consumer<CheckResult>> waiting = conclude(verdict, null, true);
            late = !waiting.isEmpty();
            overdue = late;
            tell(waiting);
        } finally {
            if (late) {
                giveUp();
            }
        }
    }

    // Empty where it has been concluded before: there is always the one waiter who began the flight.
    private synchronized List<Consumer<CheckResult>> conclude(
            Outcome outcome, @Nullable Throwable cause, boolean late) {
        if (answer != null) {
            return List.of();
        }
        answer = recorder.record(check.result(outcome, began, elapsed(), late), cause);
        if (unwatch != null) {
            unwatch.run();
        }
        List<Consumer<CheckResult>> waiting = waiters;
        waiters = List.of();
        return waiting;
    }

    private void tell(List<Consumer<CheckResult>> waiting) {
        CheckResult result = answer();
        waiting.forEach(waiter -> waiter.accept(result));
    }

    private void giveUp() {
        Object thread = inside.get();
        if (thread instanceof Thread busy && inside.compareAndSet(thread, INTERRUPTING)) {
            busy.interrupt();
            inside.set(null);
            return;
        }
        CompletableFuture<Outcome> left = pending();
        if (left != null) {
            abandon(left);
        }
    }

    private synchronized @Nullable CompletableFuture<Outcome> pending() {
        return stage;
    }

    // No thread is inside any more, so a stage whose end was lost must not keep the check down for ever. To cancel
    // it runs code of the application, which must not hold up the thread that keeps everybody's deadlines.
    private void abandon(CompletableFuture<Outcome> left) {
        landing.accept(this);
        try {
            threads.execute(() -> left.cancel(true));
        } catch (RuntimeException noThread) {
            left.cancel(true);
        }
    }

    private Duration timeout() {
        return Objects.requireNonNull(check.policy().timeout());
    }
}
