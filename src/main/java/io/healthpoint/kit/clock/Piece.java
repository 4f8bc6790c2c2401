package io.healthpoint.kit.clock;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A piece of work that has been begun and has not ended. Guarded by its {@link Activity}. */
final class Piece {

    private @Nullable Thread thread;
    private @Nullable BooleanSupplier over;
    private @Nullable String check;
    private boolean stuck;
    private boolean renewed;

    void isOn(Thread worker) {
        this.thread = worker;
    }

    boolean isOnCurrentThread() {
        return thread == Thread.currentThread();
    }

    /** Says which check it is inside, null = none. */
    void isInside(@Nullable String name) {
        this.check = name;
        this.stuck = false;
        this.renewed = false;
    }

    boolean isInsideCheck(String name) {
        return name.equals(check);
    }

    void waitsUntil(@Nullable BooleanSupplier condition) {
        this.over = condition;
    }

    void giveUp() {
        stuck = true;
    }

    /** Its deadline has passed: if it heeds that, it goes on now. Once, for it may not. */
    void renew() {
        if (stuck && !renewed) {
            stuck = false;
            renewed = true;
        }
    }

    /** Whether nothing but time, or the test, makes it go on. */
    boolean isQuiet() {
        return stuck || (over != null && !over.getAsBoolean() && !isInterrupted());
    }

    String place() {
        Thread worker = thread;
        String where = check == null ? "work of healthpoint" : "the check \"" + check + '"';
        StackTraceElement[] stack = worker == null ? new StackTraceElement[0] : worker.getStackTrace();
        return stack.length == 0 ? where : where + ", at " + stack[0];
    }

    private boolean isInterrupted() {
        return thread != null && thread.isInterrupted();
    }
}
