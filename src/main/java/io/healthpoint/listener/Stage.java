package io.healthpoint.listener;

import java.nio.channels.SelectionKey;
import java.util.concurrent.TimeUnit;

/** What a client does, and how long it may: so many of them can neither hold a thread nor fill the memory. */
enum Stage {
    /** Between requests. Pollers such as Prometheus keep a connection from one scrape to the next. */
    SILENT(90, SelectionKey.OP_READ),
    /** In the midst of a request. */
    ASKING(10, SelectionKey.OP_READ),
    /** For an answer, which has a deadline of its own. */
    WAITING(TimeUnit.DAYS.toSeconds(365), 0),
    TAKING_AN_ANSWER(10, SelectionKey.OP_WRITE),
    /** Has been answered for the last time, and is not listened to. */
    LEAVING(2, SelectionKey.OP_READ),
    GONE(0, 0);

    private final long seconds;
    private final int operations;

    Stage(long seconds, int operations) {
        this.seconds = seconds;
        this.operations = operations;
    }

    /** In nanoseconds. */
    long longest() {
        return TimeUnit.SECONDS.toNanos(seconds);
    }

    /** What its connection is to be ready for. */
    int operations() {
        return operations;
    }

    /** Whether an answer is under way to it. */
    boolean isAnswered() {
        return this == WAITING || this == TAKING_AN_ANSWER;
    }
}
