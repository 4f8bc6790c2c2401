package io.healthpoint.kit.safety;

import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run of a check on a thread of its own, in a group of its own, which the threads belong to that it makes. */
final class Watched {

    private static final int MOST_THREADS = 200;
    private static final Duration TO_END = Duration.ofMillis(500);

    private final Subject.Call call;
    private final ThreadGroup group = new ThreadGroup("healthpoint-safety");
    private final Thread thread = new Thread(group, this::run, "healthpoint-safety");
    private final CountDownLatch end = new CountDownLatch(1);
    private final CountDownLatch start;
    private volatile @Nullable Said said;
    private volatile boolean leftLoader;

    /** One that begins when all have come who wait at the start. */
    Watched(Subject.Call call, CountDownLatch start) {
        this.call = call;
        this.start = start;
        thread.setDaemon(true);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
    }

    static Watched alone(Subject.Call call) {
        return new Watched(call, new CountDownLatch(1));
    }

    boolean hasEndedWithin(Duration most) {
        try {
            return end.await(most.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a check is tried out", interrupted);
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** What it said; to be asked when it has ended. */
    Said said() {
        return Objects.requireNonNull(said);
    }

    boolean leftLoader() {
        return leftLoader;
    }

    String place() {
        StackTraceElement[] stack = thread.getStackTrace();
        return Arrays.stream(stack)
                .filter(element -> !element.getClassName().matches("(java|jdk|sun)\\..*"))
                .findFirst()
                .map(element -> ", at " + element)
                .orElse("");
    }

    /** Waits a moment for the threads that it made. */
    boolean leftThread() {
        long since = System.nanoTime();
        while (others().findAny().isPresent()) {
            if (System.nanoTime() - since > TO_END.toNanos()) {
                return true;
            }
            pause();
        }
        return false;
    }

    private Stream<Thread> others() {
        Thread[] threads = new Thread[MOST_THREADS];
        int count = group.enumerate(threads);
        return Arrays.stream(threads, 0, count).filter(other -> !other.equals(thread));
    }

    private void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a check is tried out", interrupted);
        }
    }

    private void run() {
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try {
            start.countDown();
            start.await();
            said = Said.of(call.run());
        } catch (Throwable failure) {
            said = Said.thrown(failure);
        } finally {
            leftLoader = isOther(before);
            end.countDown();
        }
    }

    @SuppressWarnings("ReferenceEquality") // another loader is another one, whatever it says of itself
    private static boolean isOther(ClassLoader before) {
        return Thread.currentThread().getContextClassLoader() != before;
    }
}
