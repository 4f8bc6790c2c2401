package io.healthpoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Scope;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FleetFaultsTest {

    private static Check check(Scope scope, Duration interval, String... groups) {
        Policy policy = new Policy(Set.of(groups), true, null, interval, null, 1, 1, true, scope);
        return new Check("once", policy, "app.Shop.once()", () -> CompletableFuture.completedFuture(Outcome.up()));
    }

    @Test
    void aCheckOfGroupLiveMustNotRunOnceAFleet() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ofMinutes(1), "live", "ready")))
                .singleElement()
                .extracting(Fault::toString)
                .asString()
                .contains("HEALTHPOINT-019", "healthpoint.checks.\"once\".scope", "app.Shop.once()");
    }

    @Test
    void aCheckThatRunsOnceAFleetMustHaveAnInterval() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ZERO, "ready")))
                .singleElement()
                .extracting(Fault::toString)
                .asString()
                .contains("HEALTHPOINT-020", "healthpoint.checks.\"once\".interval");
    }

    @Test
    void bothAreToldAtOnce() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ZERO, "live"))).hasSize(2);
    }

    @Test
    void aCheckThatIsRightHasNoFault() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ofMinutes(1), "ready")))
                .isEmpty();
        assertThat(FleetFaults.of(check(Scope.INSTANCE, Duration.ZERO, "live"))).isEmpty();
    }
}
