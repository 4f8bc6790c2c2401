package io.healthpoint.it.proof;

import io.healthpoint.threads.Threads;
import io.healthpoint.threads.Time;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Threads that are as fast or as slow as the model checker wants. What is handed over has a thread of its own; what is planned
 * happens on one thread, in its order, while the others have got anywhere.
 */
public final class AnyTime implements Threads {

    private record Plan(long due, Runnable task) {}

    private final List<Thread> threads = new ArrayList<>();
    private final List<Plan> planned = new ArrayList<>();
    private int mayHappen;
    private boolean timerRuns;
    private long now;

    /** Everything that is planned happens. */
    public AnyTime() {
        this(Integer.MAX_VALUE);
    }

    /** Time stands still after so much of what is planned has happened: for what goes on for ever. */
    public AnyTime(int mayHappen) {
        this.mayHappen = mayHappen;
    }

    public Time time() {
        return new Time(() -> Instant.EPOCH, this::now);
    }

    private synchronized long now() {
        return now;
    }

    @Override
    public synchronized void execute(Runnable task) {
        Thread thread = new Thread(task);
        threads.add(thread);
        thread.start();
    }

    @Override
    public synchronized Runnable schedule(Runnable task, Duration delay) {
        Plan plan = new Plan(now + delay.toNanos(), task);
        planned.add(plan);
        if (!timerRuns) {
            timerRuns = true;
            execute(this::passTime);
        }
        return () -> takeBack(plan);
    }

    private synchronized void takeBack(Plan plan) {
        planned.remove(plan);
    }

    private void passTime() {
        for (Plan plan = next(); plan != null; plan = next()) {
            plan.task().run();
        }
    }

    private synchronized Plan next() {
        Plan first = null;
        for (Plan plan : planned) {
            first = first == null || plan.due() < first.due() ? plan : first;
        }
        timerRuns = first != null && mayHappen-- > 0;
        if (!timerRuns) {
            return null;
        }
        planned.remove(first);
        now = Math.max(now, first.due());
        return first;
    }

    /** What will happen when time goes on. */
    synchronized int planned() {
        return planned.size();
    }

    /** Waits until all that has been handed over and planned is over. */
    public void join() {
        for (int index = 0; index < count(); index++) {
            Steps.join(thread(index));
        }
    }

    private synchronized int count() {
        return threads.size();
    }

    private synchronized Thread thread(int index) {
        return threads.get(index);
    }
}
