package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Two checks that take the same two locks, each in its own order. */
@ApplicationScoped
public class Deadlock {

    private final Object first = new Object();
    private final Object second = new Object();
    private final CountDownLatch bothHoldOne = new CountDownLatch(2);

    @HealthCheck(value = "left", groups = "deadlock", timeout = "2s")
    boolean left() throws InterruptedException {
        return holdsBoth(first, second);
    }

    @HealthCheck(value = "right", groups = "deadlock", timeout = "2s")
    boolean right() throws InterruptedException {
        return holdsBoth(second, first);
    }

    private boolean holdsBoth(Object one, Object other) throws InterruptedException {
        synchronized (one) {
            bothHoldOne.countDown();
            boolean met = bothHoldOne.await(30, TimeUnit.SECONDS);
            synchronized (other) {
                return met;
            }
        }
    }
}
