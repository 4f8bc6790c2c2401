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
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ofMinutes(1), "live", "ready"), true))
                .singleElement()
                .extracting(Fault::toString)
                .asString()
                .contains("HEALTHPOINT-019", "healthpoint.checks.\"once\".scope", "app.Shop.once()");
    }

    @Test
    void aCheckThatRunsOnceAFleetMustHaveAnInterval() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ZERO, "ready"), true))
                .singleElement()
                .extracting(Fault::toString)
                .asString()
                .contains("HEALTHPOINT-020", "healthpoint.checks.\"once\".interval");
    }

    @Test
    void bothAreToldAtOnce() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ZERO, "live"), true))
                .hasSize(2);
    }

    @Test
    void aCheckThatIsRightHasNoFault() {
        assertThat(FleetFaults.of(check(Scope.FLEET, Duration.ofMinutes(1), "ready"), true))
                .isEmpty();
        assertThat(FleetFaults.of(check(Scope.INSTANCE, Duration.ZERO, "live"), true))
                .isEmpty();
    }

    @Test
    void aGroupCalledFleetIsAFaultWhereTheInstancesAreOne() {
        Check grouped = check(Scope.INSTANCE, Duration.ZERO, "fleet");
        assertThat(FleetFaults.of(grouped, false)).isEmpty();
        assertThat(FleetFaults.of(grouped, true))
                .singleElement()
                .extracting(Fault::toString)
                .asString()
                .contains("HEALTHPOINT-006", "groups fleet", "app.Shop.once()");
    }
}
