package io.healthpoint.it.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.healthpoint.CheckHistory;
import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Status;
import io.healthpoint.flight.Flight;
import io.healthpoint.flight.Recorder;
import io.healthpoint.flight.Recording;
import io.healthpoint.history.Histories;
import io.healthpoint.registry.Check;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TransitionsProofIT {

    private static Check check(Outcome... says) {
        Policy policy = new Policy(Set.of("ready"), true, Duration.ofMillis(3), Duration.ZERO, Duration.ZERO, 2, 2);
        return new Check("check", policy, "here", () -> CompletableFuture.completedFuture(says[0]));
    }

    private static void ask(Flight flight) {
        flight.ask(result -> {}, () -> false);
    }

    @Test
    void eachResultIsCountedOnceAndFollowsTheOneBeforeIt() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            Outcome[] says = {Outcome.up()};
            List<Recording> told = new ArrayList<>();
            Check check = check(says);
            Recorder recorder = new Recorder(check, List.of(told::add));
            // Two flights of one recorder: what one instance hands over comes beside what the other counts.
            Flight one = new Flight(check, threads, threads.time(), recorder);
            Flight other = new Flight(check, threads, threads.time(), recorder);
            ask(one);
            says[0] = Outcome.down("broken");
            Steps.together(() -> ask(one), () -> ask(other));

            assertEquals(3, told.size(), "told");
            assertEquals(null, told.get(0).before());
            assertEquals(Status.UP, told.get(1).shown().outcome().status(), "one failure of two that it takes");
            assertEquals(Status.UP, told.get(2).before());
            assertEquals(Status.DOWN, told.get(2).shown().outcome().status(), "two of two");
            assertEquals(0, recorder.against());
        });
    }

    @Test
    void everyLookAtAHistoryIsOfOneMoment() {
        Steps.inSomeOrders(() -> {
            AnyTime threads = new AnyTime();
            Histories histories = new Histories(10);
            Check check = check(Outcome.down("broken"));
            Flight flight = new Flight(check, threads, threads.time(), new Recorder(check, List.of(histories)));
            CheckResult any = check.result(Outcome.up(), threads.time().now(), Duration.ZERO, false);
            Report report = Report.of(List.of(any), List.of());
            ask(flight);
            Steps.together(() -> ask(flight), () -> {
                CheckHistory seen = histories.of(report).get("check");
                assertEquals(seen.counts().runs(), seen.counts().failures(), "failures, of runs that all failed");
                assertEquals(seen.counts().runs(), seen.runs().size(), "runs that are remembered");
            });
            assertEquals(2, histories.of(report).get("check").counts().runs());
        });
    }
}
