package io.healthpoint.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.flight.Recording;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HistoriesTest {

    private final Histories histories = new Histories(3);
    private @Nullable Status before;
    private int second;

    private CheckResult run(Outcome shown, Outcome said, Duration elapsed, boolean overdue) {
        second++;
        CheckResult result = result(shown, elapsed, overdue);
        histories.recorded(new Recording(result, result(said, elapsed, overdue), before, null));
        before = shown.status();
        return result;
    }

    private CheckResult run(Outcome outcome) {
        return run(outcome, outcome, Duration.ofMillis(1), false);
    }

    private CheckResult result(Outcome outcome, Duration elapsed, boolean overdue) {
        return new CheckResult("a", null, Policy.DEFAULT, outcome, Instant.ofEpochSecond(second), elapsed, overdue);
    }

    private CheckHistory history() {
        Report report = Report.of(List.of(result(Outcome.up(), Duration.ZERO, false)), List.of());
        CheckHistory known = histories.of(report).get("a");
        return java.util.Objects.requireNonNull(known);
    }

    @Test
    void aCheckThatHasNotRunHasNoHistory() {
        Report report = Report.of(List.of(result(Outcome.up(), Duration.ZERO, false)), List.of());
        assertThat(histories.of(report)).isEmpty();
    }

    @Test
    void theNewestRunsAreKeptOldestFirst() {
        run(Outcome.up());
        run(Outcome.down("x"));
        assertThat(history().runs()).extracting(CheckHistory.Run::status).containsExactly(Status.UP, Status.DOWN);

        run(Outcome.degraded("y"));
        run(Outcome.up());

        assertThat(history().runs())
                .containsExactly(
                        new CheckHistory.Run(Instant.ofEpochSecond(2), Status.DOWN, Duration.ofMillis(1)),
                        new CheckHistory.Run(Instant.ofEpochSecond(3), Status.DEGRADED, Duration.ofMillis(1)),
                        new CheckHistory.Run(Instant.ofEpochSecond(4), Status.UP, Duration.ofMillis(1)));
    }

    @Test
    void whatTheRunSaidIsKeptAlsoWhereAThresholdHoldsTheStatus() {
        run(Outcome.up());
        run(Outcome.up(), Outcome.down("once"), Duration.ofMillis(1), false);

        assertThat(history().runs()).extracting(CheckHistory.Run::status).containsExactly(Status.UP, Status.DOWN);
        assertThat(history().changes()).isEmpty();
        assertThat(history().since()).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(history().counts().failures()).isOne();
    }

    @Test
    void changesReachFurtherBackThanRunsAndAreBounded() {
        run(Outcome.up());
        run(Outcome.down("x".repeat(9000)));
        for (int index = 0; index < 30; index++) {
            run(Outcome.down("still"));
        }
        assertThat(history().since()).isEqualTo(Instant.ofEpochSecond(2));
        assertThat(history().changes())
                .containsExactly(new StatusChange(
                        "a",
                        Status.UP,
                        Status.DOWN,
                        "x".repeat(200) + "…",
                        Instant.ofEpochSecond(2),
                        Duration.ofMillis(1)));

        for (int index = 0; index < 30; index++) {
            run(index % 2 == 0 ? Outcome.up() : Outcome.down("again"));
        }
        assertThat(history().changes()).hasSize(20);
        assertThat(history().counts().changes()).isEqualTo(31);
    }

    @Test
    void everythingIsCounted() {
        run(Outcome.up(), Outcome.up(), Duration.ofNanos(1), false);
        run(Outcome.up(), Outcome.up(), Duration.ofMillis(5), false);
        CheckResult last = run(Outcome.down("late"), Outcome.down("late"), Duration.ofSeconds(11), true);
        histories.reused(last);
        histories.reused(last);

        CheckHistory.Counts counts = history().counts();
        assertThat(counts)
                .isEqualTo(new CheckHistory.Counts(
                        3,
                        1,
                        1,
                        2,
                        1,
                        Duration.ofSeconds(11).plusMillis(5).plusNanos(1),
                        List.of(1L, 2L, 2L, 2L, 2L, 2L, 2L, 2L, 2L)));
    }

    @Test
    void nothingIsKeptWhereTheOperatorWantsNone() {
        Histories none = new Histories(0);
        CheckResult result = result(Outcome.up(), Duration.ZERO, false);
        none.recorded(new Recording(result, result, null, null));

        CheckHistory known = none.of(Report.of(List.of(result), List.of())).get("a");
        assertThat(known).isNotNull().extracting(CheckHistory::runs).isEqualTo(List.of());
    }

    @Test
    void aCheckThatIsGoneIsForgotten() {
        CheckResult result = run(Outcome.up());
        histories.forgotten("a");
        assertThat(histories.of(Report.of(List.of(result), List.of()))).isEmpty();
    }

    @Test
    void aDetailOfTwoHundredCharactersIsKeptWhole() {
        run(Outcome.up());
        run(Outcome.down("x".repeat(200)));

        assertThat(history().changes()).extracting(StatusChange::detail).containsExactly("x".repeat(200));
    }
}
