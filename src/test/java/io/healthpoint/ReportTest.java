package io.healthpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static CheckResult result(String name, boolean critical, Status status) {
        return Results.of(name, null, critical, new Outcome(status, "", java.util.Map.of()));
    }

    @Test
    void isUpWhereThereIsNothing() {
        assertThat(Report.of(List.of(), Set.of()).status()).isEqualTo(Status.UP);
    }

    @Test
    void isAsBadAsItsWorstResult() {
        CheckResult up = result("a", true, Status.UP);
        CheckResult degraded = result("b", true, Status.DEGRADED);
        CheckResult down = result("c", true, Status.DOWN);

        assertThat(Report.of(List.of(up), Set.of()).status()).isEqualTo(Status.UP);
        assertThat(Report.of(List.of(degraded, up), Set.of()).status()).isEqualTo(Status.DEGRADED);
        assertThat(Report.of(List.of(up, down, degraded), Set.of()).status()).isEqualTo(Status.DOWN);
    }

    @Test
    void isOnlyDegradedByACheckThatIsNotCritical() {
        CheckResult down = result("a", false, Status.DOWN);

        assertThat(down.effect()).isEqualTo(Status.DEGRADED);
        assertThat(result("a", false, Status.UP).effect()).isEqualTo(Status.UP);
        assertThat(Report.of(List.of(down), Set.of()).status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void sortsByName() {
        Report report =
                Report.of(List.of(result("b", true, Status.UP), result("a", true, Status.UP)), List.of("z", "y"));

        assertThat(report.results()).extracting(CheckResult::name).containsExactly("a", "b");
        assertThat(report.unknown()).containsExactly("y", "z");
    }

    @Test
    void keepsNothingButTheStatusForStrangers() {
        Report cut =
                Report.of(List.of(result("a", true, Status.DOWN)), List.of("z")).withoutDetails();

        assertThat(cut.status()).isEqualTo(Status.DOWN);
        assertThat(cut.withheld()).isTrue();
        assertThat(cut.results()).isEmpty();
        assertThat(cut.unknown()).isEmpty();
    }

    @Test
    void worseIsCommutativeAssociativeAndHasUpAsNeutralElement() {
        for (Status a : Status.values()) {
            assertThat(a.worse(Status.UP)).isEqualTo(a);
            for (Status b : Status.values()) {
                assertThat(a.worse(b)).isEqualTo(b.worse(a));
                for (Status c : Status.values()) {
                    assertThat(a.worse(b).worse(c)).isEqualTo(a.worse(b.worse(c)));
                }
            }
        }
    }

    @Test
    void policiesRefuseWhatMakesNoSense() {
        Policy fine = Policy.DEFAULT;
        assertThatThrownBy(() -> new Policy(fine.groups(), true, Duration.ZERO, null, null, 1, 1))
                .hasMessage("timeout must be longer than zero, was PT0S");
        assertThatThrownBy(() -> new Policy(fine.groups(), true, null, Duration.ofMillis(-1), null, 1, 1))
                .hasMessageContaining("interval must not be negative");
        assertThatThrownBy(() -> new Policy(fine.groups(), true, null, null, Duration.ofMillis(-1), 1, 1))
                .hasMessageContaining("ttl must not be negative");
        assertThatThrownBy(() -> new Policy(fine.groups(), true, null, null, null, 0, 1))
                .hasMessage("failureThreshold must be at least 1, was 0");
        assertThatThrownBy(() -> new Policy(fine.groups(), true, null, null, null, 1, 0))
                .hasMessage("successThreshold must be at least 1, was 0");
        assertThat(fine.inGroups("x", "y").groups()).containsExactly("x", "y");
    }
}
