package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/** A check that needs a thread of its own, one that hangs when it is told to, and orders to take every thread there is. */
@ApplicationScoped
public class Spawning {

    // More than there is room for.
    private static final int CROWD = 30;
    private static final long PAUSE_NANOS = 10_000_000;

    private volatile CountDownLatch gate = new CountDownLatch(0);

    @HealthCheck(value = "spawns", groups = "threads")
    boolean spawns() throws InterruptedException {
        Thread thread = new Thread(() -> {});
        thread.start();
        thread.join();
        return true;
    }

    @HealthCheck(value = "gated", groups = "gated", timeout = "1s")
    boolean gated() {
        while (true) {
            try {
                gate.await();
                return true;
            } catch (InterruptedException ignored) {
                // as code does that nobody taught to stop
            }
        }
    }

    @HealthCheck(value = "shut", groups = "orders")
    boolean shut() {
        gate = new CountDownLatch(1);
        return true;
    }

    @HealthCheck(value = "open", groups = "orders")
    boolean open() {
        gate.countDown();
        return true;
    }

    @HealthCheck(value = "crowd", groups = "orders")
    boolean crowd() {
        start(Spawning::gather);
        return true;
    }

    // Each takes the place of a thread that has ended elsewhere. Once all are there, all leave.
    private static void gather() {
        CountDownLatch missing = new CountDownLatch(CROWD);
        while (missing.getCount() > 0) {
            try {
                start(() -> awaitAll(missing));
                missing.countDown();
            } catch (OutOfMemoryError noMore) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private static void awaitAll(CountDownLatch missing) {
        try {
            missing.await();
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "crowd");
        thread.setDaemon(true);
        thread.start();
    }
}
