package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
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

    private final FlightPlan plan;
    private final Consumer<Attempt> landing;
    private final Instant began;
    private final long start;
    // The thread inside the check, the mark that it is being interrupted, or null once it has left.
    private final AtomicReference<@Nullable Object> inside = new AtomicReference<>(Thread.currentThread());
    private final Consumer<CheckResult> waiter;
    private List<Consumer<CheckResult>> joined = List.of(); // by nobody, nearly always
    private @Nullable CheckResult answer;
    private volatile @Nullable CompletableFuture<Outcome> stage;
    private @Nullable Runnable unwatch;
    private volatile boolean overdue;

    /** For a run on the calling thread. */
    Attempt(FlightPlan plan, Consumer<Attempt> landing, Consumer<CheckResult> waiter) {
        this.plan = plan;
        this.landing = landing;
        this.waiter = waiter;
        this.began = plan.time().now();
        this.start = plan.time().nanos().getAsLong();
    }

    Instant began() {
        return began;
    }

    Duration elapsed() {
        return plan.time().since(start);
    }

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
    synchronized boolean join(Consumer<CheckResult> other) {
        joined = joined.isEmpty() ? new ArrayList<>() : joined;
        return answer == null && joined.add(other);
    }

    /** Sets the deadline, once. */
    synchronized void watch() {
        if (unwatch == null && answer == null) {
            unwatch = plan.threads().schedule(this::expire, plan.timeout().minus(elapsed()));
        }
    }

    /** Runs the check; an asynchronous one goes on after the return. */
    void fly() {
        CompletableFuture<Outcome> called = plan.call();
        leave();
        if (!called.isDone() || called.isCompletedExceptionally() || !hasFinished(called)) {
            flyOn(called);
        }
    }

    // Nearly always. Where there was no memory to count what the check said, the deadline brings it down.
    private boolean hasFinished(CompletableFuture<Outcome> called) {
        try {
            finish(called.join(), null);
            return true;
        } catch (RuntimeException | Error starved) {
            return false;
        }
    }

    private void flyOn(CompletableFuture<Outcome> called) {
        boolean late = settle(called);
        // What it answers is nobody's; whenComplete would ask a failure for its message, which may throw.
        CompletableFuture<Boolean> unused = called.handle(this::finish);
        if (late) {
            abandon(called);
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

    private synchronized boolean settle(CompletableFuture<Outcome> called) {
        stage = called;
        return answer != null; // late
    }

    // Counted, then answered, then landed, then told: who is woken may ask again at once.
    private boolean finish(@Nullable Outcome outcome, @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : Failure.unwrapped(failure);
        boolean first = conclude(outcome != null ? outcome : Failure.outcomeOf(cause), cause, false);
        landing.accept(this);
        if (first) {
            tell();
        }
        return first;
    }

    // A check that has taken all memory must be interrupted though there is none left to say that it is late.
    private void expire() {
        boolean late = true;
        try {
            late = conclude(Outcome.down(plan.verdictAtDeadline()), null, true);
            overdue = late;
            if (late) {
                tell();
            }
        } finally {
            if (late) {
                giveUp();
            }
        }
    }

    // Whether it had not been concluded before.
    private synchronized boolean conclude(Outcome outcome, @Nullable Throwable cause, boolean late) {
        if (answer != null) {
            return false;
        }
        answer = plan.recorder().record(plan.check().result(outcome, began, elapsed(), late), cause);
        if (unwatch != null) {
            unwatch.run();
        }
        return true;
    }

    private void tell() {
        CheckResult result = answer();
        waiter.accept(result);
        told().forEach(other -> other.accept(result));
    }

    // Nobody joins any more; and a check that hangs must not hold those who have gone.
    private synchronized List<Consumer<CheckResult>> told() {
        List<Consumer<CheckResult>> others = joined;
        joined = List.of();
        return others;
    }

    // A stage that the check gives from here on is late, and cancelled by whoever brings it.
    private void giveUp() {
        if (!plan.sparesThread() && inside.get() instanceof Thread busy) {
            interrupt(busy);
        }
        CompletableFuture<Outcome> left = stage;
        if (left != null) {
            abandon(left);
        }
    }

    private void interrupt(Thread busy) {
        if (inside.compareAndSet(busy, INTERRUPTING)) {
            busy.interrupt();
            inside.set(null);
        }
    }

    // No thread is inside any more, so a stage whose end was lost must not keep the check down for ever. To cancel
    // it runs code of the application, which must not hold up the thread that keeps everybody's deadlines.
    private void abandon(CompletableFuture<Outcome> left) {
        landing.accept(this);
        try {
            plan.threads().execute(() -> left.cancel(true));
        } catch (RuntimeException noThread) {
            left.cancel(true);
        }
    }
}
