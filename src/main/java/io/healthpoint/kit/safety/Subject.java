package io.healthpoint.kit.safety;

import java.time.Duration;
import java.util.concurrent.Callable;

/**
 * A check that is tried out.
 *
 * @param name for messages
 * @param call one run of it
 * @param timeout its deadline
 * @param interruptible whether it is interrupted at its deadline
 */
public record Subject(String name, Call call, Duration timeout, boolean interruptible) {

    /**
     * A check that is a plain call.
     *
     * @param call one run of it
     * @param timeout its deadline
     * @return to be tried out
     */
    public static Subject of(Callable<?> call, Duration timeout) {
        return new Subject("the check", call::call, timeout, true);
    }

    /** One run of a check. */
    @FunctionalInterface
    public interface Call {

        /**
         * Runs it.
         *
         * @return what a method with a check may return
         * @throws Throwable what the check throws
         */
        Object run() throws Throwable;
    }
}
