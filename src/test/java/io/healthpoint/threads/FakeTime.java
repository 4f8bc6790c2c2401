package io.healthpoint.threads;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time under a test's hand: what is scheduled happens when the test lets time pass, on the test's own thread. */
public final class FakeTime implements Threads {

    private record Task(long due, Runnable work) {}

    private final List<Task> scheduled = new ArrayList<>();
    private final List<Runnable> handedOver = new ArrayList<>();
    private Instant instant = Instant.parse("2026-01-01T00:00:00Z");
    // Close to where it overflows: readings must be subtracted, never compared.
    private volatile long nanos = Long.MAX_VALUE - 1000;
    private boolean exhausted;

    public Time time() {
        return new Time(() -> instant, () -> nanos);
    }

    /** The clock that is shown jumps; the one that measures does not. */
    public void jump(Duration far) {
        instant = instant.plus(far);
    }

    public void pass(Duration duration) {
        long end = nanos + duration.toNanos();
        for (Task next = next(end); next != null; next = next(end)) {
            instant = instant.plusNanos(next.due() - nanos);
            nanos = next.due();
            next.work().run();
        }
        instant = instant.plusNanos(end - nanos);
        nanos = end;
    }

    private synchronized Task next(long end) {
        Task next = scheduled.stream()
                .filter(task -> task.due() - end <= 0)
                .min(Comparator.comparingLong(task -> task.due() - end))
                .orElse(null);
        scheduled.remove(next);
        return next;
    }

    /** From here on no thread is to be had. */
    public void exhaust() {
        exhausted = true;
    }

    /** Begins what was handed over, each on a thread of its own. */
    public List<Thread> startThreads() {
        List<Thread> threads = taken().stream().map(Thread::new).toList();
        threads.forEach(Thread::start);
        return threads;
    }

    /** Does what was handed over, on the test's thread; returns how many it was. */
    public int work() {
        List<Runnable> tasks = taken();
        tasks.forEach(Runnable::run);
        return tasks.size();
    }

    public synchronized int waitingForThreads() {
        return handedOver.size();
    }

    public synchronized int waitingForTime() {
        return scheduled.size();
    }

    private synchronized List<Runnable> taken() {
        List<Runnable> tasks = List.copyOf(handedOver);
        handedOver.clear();
        return tasks;
    }

    @Override
    public synchronized void execute(Runnable task) {
        if (exhausted) {
            throw new IllegalStateException("no thread left");
        }
        handedOver.add(task);
    }

    @Override
    public synchronized Runnable schedule(Runnable work, Duration delay) {
        Task task = new Task(nanos + delay.toNanos(), work);
        scheduled.add(task);
        return () -> cancel(task);
    }

    private synchronized void cancel(Task task) {
        scheduled.remove(task);
    }
}
