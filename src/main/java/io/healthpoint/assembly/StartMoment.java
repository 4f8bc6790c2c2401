package io.healthpoint.assembly;

import io.healthpoint.threads.Threads;
import java.time.Duration;

/**
 * The moment when an application has started: its own observers of the start have run, and a mount serves, or the container
 * says that all is up. Which comes first depends on the container: TomEE fires CDI's event of the start when the servlets
 * serve already. Where nobody tells, such as in an application of enterprise beans alone, it is a minute after the first
 * sign of life. Comes once. Thread-safe.
 */
final class StartMoment {

    private static final Duration LONGEST_START = Duration.ofMinutes(1);

    private final Threads threads;
    private final Runnable action;
    private boolean begun;
    private boolean initialized;
    private boolean serving;
    private boolean over;
    private Runnable giveUpWaiting = () -> {};

    StartMoment(Threads threads, Runnable action) {
        this.threads = threads;
        this.action = action;
    }

    /** The application is starting. */
    synchronized void begin() {
        if (!begun) {
            begun = true;
            giveUpWaiting = threads.schedule(this::come, LONGEST_START);
        }
    }

    /** The application's own observers of the start have run. */
    void initialized() {
        begin();
        if (isNow(true, false)) {
            come();
        }
    }

    /** A mount serves, or the container says that all is up. */
    void serves() {
        begin();
        if (isNow(false, true)) {
            come();
        }
    }

    private synchronized boolean isNow(boolean initializedNow, boolean servingNow) {
        initialized |= initializedNow;
        serving |= servingNow;
        return initialized && serving;
    }

    private void come() {
        if (isFirst()) {
            action.run();
        }
    }

    private synchronized boolean isFirst() {
        boolean first = !over;
        over = true;
        giveUpWaiting.run();
        return first;
    }
}
