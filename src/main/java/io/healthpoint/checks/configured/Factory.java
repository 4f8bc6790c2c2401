package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.types.Given;
import java.time.Duration;
import java.util.concurrent.Callable;

/** Makes checks of one type. */
@FunctionalInterface
interface Factory {

    /**
     * Makes one.
     *
     * @param given what the operator has written of it
     * @param timeout the deadline of its runs
     * @param surroundings what it may need of the application
     */
    Callable<Outcome> make(Given given, Duration timeout, Surroundings surroundings);
}
