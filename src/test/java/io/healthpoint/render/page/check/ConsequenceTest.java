package io.healthpoint.render.page.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConsequenceTest {

    private static String of(Outcome outcome, boolean critical, String... groups) {
        Policy policy = new Policy(new LinkedHashSet<>(List.of(groups)), critical, null, null, null, 1, 1);
        return Consequence.of(new CheckResult("a", null, policy, outcome, Instant.EPOCH, Duration.ZERO, false));
    }

    @Test
    void whatFallsWithItIsNamedWithWhatThatMeans() {
        assertThat(of(Outcome.down(""), true, "live", "ready", "ops"))
                .isEqualTo(
                        "Critical: the whole is down with it, and so is live (who probes it restarts this instance), ready"
                                + " (who probes it sends no requests here) and ops.");
    }

    @Test
    void whatIsNotCriticalDegradesNoMore() {
        assertThat(of(Outcome.down(""), false, "ready"))
                .isEqualTo("Not critical: the whole is degraded by it, no more. It belongs to ready.");
    }

    @Test
    void whatIsInNoGroupSaysSo() {
        assertThat(of(Outcome.down(""), true)).isEqualTo("Critical: the whole is down with it; it is in no group.");
        assertThat(of(Outcome.up(""), true)).isEqualTo("Critical, in no group.");
        assertThat(of(Outcome.degraded(""), true)).isEqualTo("The whole is degraded by it; it is in no group.");
    }
}
