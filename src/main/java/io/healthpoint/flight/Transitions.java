package io.healthpoint.flight;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import org.jspecify.annotations.Nullable;

/**
 * When the shown status turns: the first result sets it; from then on results in a row do, as many as the threshold says.
 * Immutable.
 *
 * @param shown what is shown; null before the first result
 * @param against results in a row that speak against what is shown
 */
record Transitions(@Nullable Outcome shown, int against) {

    static final Transitions NONE = new Transitions(null, 0);

    /** What follows from one more result. */
    @SuppressWarnings("ReferenceEquality") // most checks say the same each time, and nothing is made of it
    Transitions after(Outcome outcome, Policy policy) {
        if (shown == outcome && against == 0) {
            return this;
        }
        if (shown == null || isDown(shown) == isDown(outcome)) {
            return new Transitions(outcome, 0);
        }
        int threshold = isDown(outcome) ? policy.failureThreshold() : policy.successThreshold();
        return against + 1 >= threshold ? new Transitions(outcome, 0) : new Transitions(shown, against + 1);
    }

    // Degraded works: between up and degraded there is nothing to count.
    private static boolean isDown(Outcome outcome) {
        return outcome.status() == Status.DOWN;
    }
}
