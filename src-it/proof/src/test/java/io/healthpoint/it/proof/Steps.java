package io.healthpoint.it.proof;

import java.util.concurrent.atomic.AtomicReference;
import org.jetbrains.lincheck.Lincheck;

/** What threads do at the same time, in every order that there is time to try. */
public final class Steps {

    private static final int ORDERS = Integer.getInteger("proof.orders", 100);
    private static final int MANY_STEPS = 5;

    private Steps() {}

    /** Does it again and again, in another order of steps each time; fails with the order in which it fails or hangs. */
    public static void inAnyOrder(Runnable once) {
        Lincheck.runConcurrentTest(ORDERS, once);
    }

    /** Does it in fewer orders, for each has so many steps. */
    public static void inSomeOrders(Runnable once) {
        Lincheck.runConcurrentTest(Math.max(1, ORDERS / MANY_STEPS), once);
    }

    /** Does all at the same time, each on a thread of its own, and waits for them; fails where one does. */
    public static void together(Runnable... each) {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread[] threads = new Thread[each.length];
        for (int index = 0; index < each.length; index++) {
            threads[index] = new Thread(guarded(each[index], failure));
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            join(thread);
        }
        if (failure.get() != null) {
            throw new AssertionError(failure.get());
        }
    }

    private static Runnable guarded(Runnable task, AtomicReference<Throwable> failure) {
        return () -> {
            try {
                task.run();
            } catch (RuntimeException | Error failed) {
                failure.set(failed);
            }
        };
    }

    /** Waits for a thread. */
    public static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            throw new AssertionError("nobody may interrupt a test", interrupted);
        }
    }
}
