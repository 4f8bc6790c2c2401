package io.healthpoint.flight;

import io.healthpoint.CheckResult;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Where the results of one check come from. Sources nest, one concern each. Thread-safe. */
public interface ResultSource {

    /**
     * Returns what can be said without running anything.
     *
     * @return empty where the check has to be asked
     */
    Optional<CheckResult> now();

    /**
     * Asks the check, on the calling thread if need be; where it is in flight already, joins it and returns at once.
     *
     * @param waiter gets the answer once, on whatever thread finds it; must be short
     * @param watched whether a deadline is to be set at once; if not, {@link #watch()} has to follow
     * @return what is to be said where the check hangs, and then the waiter gets nothing; else empty
     */
    Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier watched);

    /** Sets the deadline of what is in flight. A run of a few microseconds is over before anyone needs to watch it. */
    void watch();

    /**
     * Tells whether a thread is inside the check.
     *
     * @param thread any thread
     * @return whether this check is running on it
     */
    boolean isOn(Thread thread);

    /** Begins what this source does by itself, such as background runs. */
    default void start() {}

    /** Ends it. */
    default void stop() {}
}
