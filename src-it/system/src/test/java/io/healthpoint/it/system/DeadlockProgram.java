package io.healthpoint.it.system;

import io.healthpoint.checks.system.DeadlockCheck;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** Two threads that wait for each other, in the way that the argument says; then what the check says. */
final class DeadlockProgram {

    private static final long LONG_MILLIS = 20_000;
    private static final long SHORT_MILLIS = 1_000;

    private DeadlockProgram() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        if (arguments[0].equals("monitors")) {
            monitors(both);
        } else {
            locks(both, arguments[0].equals("locks") ? 0 : SHORT_MILLIS);
        }
        both.await();
        // Time to come to the second lock; the processes that wait for this are slow ones.
        Thread.sleep(300);
        System.out.println(DeadlockCheck.of().call());
        System.exit(0);
    }

    private static void monitors(CountDownLatch both) {
        Object left = new Object();
        Object right = new Object();
        start("left of user@example.org", () -> inOrder(left, right, both));
        start("right", () -> inOrder(right, left, both));
    }

    private static void inOrder(Object first, Object second, CountDownLatch both) {
        synchronized (first) {
            await(both);
            synchronized (second) {
                sleep();
            }
        }
    }

    private static void locks(CountDownLatch both, long millis) {
        ReentrantLock left = new ReentrantLock();
        ReentrantLock right = new ReentrantLock();
        start("left", () -> inOrder(left, right, both, millis));
        start("right", () -> inOrder(right, left, both, millis));
    }

    private static void inOrder(ReentrantLock first, ReentrantLock second, CountDownLatch both, long millis) {
        first.lock();
        await(both);
        try {
            if (millis == 0) {
                second.lock();
            } else if (!second.tryLock(millis, TimeUnit.MILLISECONDS)) {
                sleep();
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void await(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LONG_MILLIS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
