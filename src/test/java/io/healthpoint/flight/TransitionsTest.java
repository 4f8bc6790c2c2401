package io.healthpoint.flight;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private static final int LONGEST = 9;

    private static Policy policy(int failureThreshold, int successThreshold) {
        return new Policy(Set.of(), true, null, null, null, failureThreshold, successThreshold);
    }

    private static List<Boolean> shown(List<Boolean> results, Policy policy) {
        List<Boolean> shown = new ArrayList<>();
        Transitions state = Transitions.NONE;
        for (boolean up : results) {
            state = state.after(Outcome.of(up, ""), policy);
            shown.add(state.shown().status() == Status.UP);
        }
        return shown;
    }

    // Said another way: the status turns where the last so many results agree and it does not.
    private static List<Boolean> oracle(List<Boolean> results, Policy policy) {
        List<Boolean> shown = new ArrayList<>();
        for (int end = 1; end <= results.size(); end++) {
            boolean newest = results.get(end - 1);
            boolean before = end == 1 ? newest : shown.get(end - 2);
            int threshold = newest ? policy.successThreshold() : policy.failureThreshold();
            boolean enough = end >= threshold
                    && results.subList(end - threshold, end).stream().allMatch(result -> result == newest);
            shown.add(newest != before && enough ? newest : before);
        }
        return shown;
    }

    @Test
    void agreesWithTheOracleOnEverySequence() {
        for (int failure = 1; failure <= 4; failure++) {
            for (int success = 1; success <= 4; success++) {
                Policy policy = policy(failure, success);
                for (int bits = 0; bits < 1 << LONGEST; bits++) {
                    List<Boolean> results = new ArrayList<>();
                    for (int index = 0; index < LONGEST; index++) {
                        results.add((bits >> index & 1) == 1);
                    }
                    assertThat(shown(results, policy)).isEqualTo(oracle(results, policy));
                }
            }
        }
    }

    @Test
    void theFirstResultSetsTheStatusWhateverTheThresholds() {
        assertThat(shown(List.of(false), policy(5, 5))).containsExactly(false);
        assertThat(shown(List.of(true), policy(5, 5))).containsExactly(true);
    }

    @Test
    void theShownStatusKeepsItsLastDetailWhileAThresholdHolds() {
        Policy policy = policy(3, 1);
        Transitions state = Transitions.NONE
                .after(Outcome.up("first"), policy)
                .after(Outcome.up("second"), policy)
                .after(Outcome.down("gone"), policy);

        assertThat(state.shown()).isEqualTo(Outcome.up("second"));
        assertThat(state.after(Outcome.down("gone"), policy)
                        .after(Outcome.down("still gone"), policy)
                        .shown())
                .isEqualTo(Outcome.down("still gone"));
    }

    @Test
    void degradedCountsAsWorkingAndShowsAtOnce() {
        Policy policy = policy(2, 2);
        Transitions state = Transitions.NONE.after(Outcome.up(), policy).after(Outcome.degraded("slow"), policy);

        assertThat(state.shown()).isEqualTo(Outcome.degraded("slow"));
        assertThat(state.after(Outcome.down("gone"), policy).shown()).isEqualTo(Outcome.degraded("slow"));
        Transitions down = state.after(Outcome.down("1"), policy).after(Outcome.down("2"), policy);
        assertThat(down.after(Outcome.degraded("a"), policy)
                        .after(Outcome.up("b"), policy)
                        .shown())
                .isEqualTo(Outcome.up("b"));
    }
}
