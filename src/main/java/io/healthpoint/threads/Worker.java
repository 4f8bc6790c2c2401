package io.healthpoint.threads;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A thread of this library. It takes over nothing of the thread that makes it, which may be a caller's: no inheritable thread
 * local, such as a logging library's or a server's own, no subject, no priority.
 */
public final class Worker extends Thread {

    private volatile @Nullable Executor application;
    private boolean spared;

    @SuppressWarnings("ThreadPriorityCheck") // that of whoever makes it is not relied on
    private Worker(Runnable work, String name, @Nullable ClassLoader loader) {
        super(null, work, name, 0, false);
        setDaemon(true);
        setPriority(NORM_PRIORITY);
        setContextClassLoader(loader);
    }

    // Privileged, because until Java 24 a thread keeps the subject on whose behalf the one that makes it acts
    // (Subject.doAs): it is in the access control context, which this cuts off.
    @SuppressWarnings("removal")
    static Worker of(Runnable work, String name, @Nullable ClassLoader loader) {
        return AccessController.doPrivileged((PrivilegedAction<Worker>) () -> new Worker(work, name, loader));
    }

    /**
     * Returns the current thread.
     *
     * @return empty where it is none of ours
     */
    public static Optional<Worker> current() {
        return Thread.currentThread() instanceof Worker worker ? Optional.of(worker) : Optional.empty();
    }

    /**
     * Tells where to do what might hold up the current thread: on another one, which sees what the current one sees.
     *
     * @return threads of the same application, which end when they are idle and are interrupted when it stops, or not, as the
     *     current one is; where the current one is no application's, a new daemon thread a task, which ends with the task
     */
    public static Executor beside() {
        return current().flatMap(Worker::sameApplication).orElseGet(Worker::newThreads);
    }

    private Optional<Executor> sameApplication() {
        Executor threads = application;
        if (threads == null) {
            return Optional.empty();
        }
        return Optional.of(isSpared() ? task -> threads.execute(() -> sparing(task)) : threads);
    }

    private static Executor newThreads() {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        return task -> of(task, "healthpoint-beside", loader).start();
    }

    void belongTo(Executor application) {
        this.application = application;
    }

    private static void sparing(Runnable task) {
        Work<Boolean, RuntimeException> work = () -> {
            task.run();
            return true;
        };
        Boolean unused = current().isPresent() ? current().get().uninterrupted(work) : work.run();
    }

    private synchronized boolean isSpared() {
        return spared;
    }

    /**
     * Runs what must not be interrupted, whoever tries meanwhile: a deadline, or the end of the application.
     *
     * @param <T> what it gives
     * @param <X> what it throws
     * @param work to be done on this thread, which is the current one
     * @return what it gives
     * @throws X what it throws
     */
    public <T, X extends Throwable> T uninterrupted(Work<T, X> work) throws X {
        spare(true);
        try {
            return work.run();
        } finally {
            spare(false);
        }
    }

    /** Does nothing while this thread runs what must not be interrupted. */
    @Override
    public void interrupt() {
        synchronized (this) {
            if (!spared) {
                super.interrupt();
            }
        }
    }

    private synchronized void spare(boolean spared) {
        this.spared = spared;
    }

    /**
     * What is to be done.
     *
     * @param <T> what it gives
     * @param <X> what it throws
     */
    @FunctionalInterface
    public interface Work<T, X extends Throwable> {

        /**
         * Does it.
         *
         * @return what it gives
         * @throws X what it throws
         */
        T run() throws X;
    }
}
