package io.healthpoint.registry;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import java.time.Duration;
import java.time.Instant;

/**
 * One named procedure of the application.
 *
 * @param name unique in the application
 * @param policy how it is run, with configuration applied
 * @param origin the place in the code that it comes from, for messages
 * @param procedure what it does
 */
public record Check(String name, Policy policy, String origin, Procedure procedure) {

    /**
     * Makes a result of this check.
     *
     * @param outcome what is said of it
     * @param time when its run began
     * @param elapsed how long its run took
     * @param overdue whether it had not ended by its deadline
     * @return the result, under the names that the check has now
     */
    public CheckResult result(Outcome outcome, Instant time, Duration elapsed, boolean overdue) {
        return new CheckResult(name, procedure.alias(), policy, outcome, time, elapsed, overdue);
    }
}
