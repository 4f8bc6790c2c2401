package io.healthpoint.threads;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads of this application, made when they are needed and ended when they are idle or the application stops.
 *
 * <p>Neither the server's request pool nor its default managed pool: a hung check would starve those.
 */
public final class OwnThreads implements Threads {

    private static final long IDLE_SECONDS = 10;
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(IDLE_SECONDS);

    private final ApplicationThreads application;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;
    private volatile long timerKept = System.nanoTime() - 2 * IDLE_NANOS;

    /** Makes none yet. */
    public OwnThreads() {
        this(new ApplicationThreads());
    }

    private OwnThreads(ApplicationThreads application) {
        this(application, application);
    }

    OwnThreads(ApplicationThreads application, ThreadFactory factory) {
        this.application = application;
        workers = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), factory);
        timer = new ScheduledThreadPoolExecutor(1, factory);
        timer.setRemoveOnCancelPolicy(true);
        // Where a late request makes this bean anew after it was destroyed, nobody will stop it: it ends by itself.
        timer.setKeepAliveTime(2 * IDLE_SECONDS, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
    }

    @Override
    public void execute(Runnable task) {
        keepTimer();
        try {
            workers.execute(() -> runAsNew(task));
        } catch (OutOfMemoryError noThread) {
            throw new RejectedExecutionException("no thread can be made: " + noThread.getMessage(), noThread);
        }
    }

    // The machine may have no thread left when a check hangs: the one that keeps deadlines is made with the first
    // worker, and is kept from being idle as long as there is work.
    private void keepTimer() {
        long now = System.nanoTime();
        if (now - timerKept > IDLE_NANOS) {
            timerKept = now;
            schedule(() -> {}, Duration.ZERO);
        }
    }

    @Override
    public Runnable schedule(Runnable task, Duration delay) {
        try {
            Future<?> scheduled = timer.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> scheduled.cancel(false);
        } catch (RuntimeException | OutOfMemoryError stoppedOrExhausted) {
            // Who asked goes on without a deadline: better than a check that was begun and never lands.
            return () -> {};
        }
    }

    /**
     * Takes down what the current thread sees of the application, its class loader and the container's naming context: what
     * every thread sees that is made from here on. The current thread must be the application's own, at its start; a
     * caller's would hand on the caller's identity.
     */
    public void open() {
        application.open();
    }

    /** Ends every thread: what is idle at once, what is inside a check as soon as that heeds its interruption. */
    public void stop() {
        timer.shutdownNow();
        workers.shutdownNow();
        application.stop();
    }

    // Whatever a task leaves on its thread, the next one finds it as new.
    private void runAsNew(Runnable task) {
        Worker.current().ifPresent(worker -> worker.belongTo(this));
        ThreadState before = ThreadState.now();
        try {
            task.run();
        } finally {
            before.restore();
        }
    }
}
