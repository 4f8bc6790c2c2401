package io.healthpoint.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.healthpoint.Report;
import io.healthpoint.it.proof.AnyTime;
import io.healthpoint.it.proof.CheckUnderTest;
import io.healthpoint.it.proof.Steps;
import io.healthpoint.registry.CheckRegistry;
import io.healthpoint.registry.Procedure;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RunProofIT {

    private static Run run(AnyTime threads, Duration deadline, CheckUnderTest... checks) {
        List<Asked> asked = List.of(checks).stream()
                .map(each -> new Asked(each.check, each.flight))
                .toList();
        return new Run(asked, List.of(), deadline, threads, threads.time());
    }

    private static CheckUnderTest check(AnyTime threads, Procedure procedure) {
        return new CheckUnderTest(threads, procedure);
    }

    @Test
    void eachCheckIsAskedOnceAndWhoWaitsIsToldOnce() {
        Steps.inSomeOrders(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest one = check(threads, CheckUnderTest::up);
            CheckUnderTest other = check(threads, CheckUnderTest::up);
            Run run = run(threads, Duration.ofMillis(50), one, other);
            AtomicInteger told = new AtomicInteger();
            run.begin();
            run.later().thenAccept(report -> told.addAndGet(report.results().size()));
            threads.join();

            assertEquals(2, told.get(), "results told");
            assertTrue(one.begun.get() <= 1, "runs of one");
            assertTrue(other.begun.get() <= 1, "runs of the other");
        });
    }

    @Test
    void whatEndsWhileTheRunIsStoppedCountsOnce() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest one = check(threads, CheckUnderTest::up);
            CheckUnderTest other = check(threads, CheckUnderTest::up);
            Run run = run(threads, Duration.ofMillis(50), one, other);
            run.begin();
            run.stop();
            threads.join();

            assertEquals(2, run.awaitBriefly().orElseThrow().results().size(), "results");
        });
    }

    @Test
    void noWakeUpIsLostWhereACheckHangs() {
        Steps.inSomeOrders(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest hanging = check(threads, CheckUnderTest::hangUntilInterrupted);
            CheckUnderTest other = check(threads, CheckUnderTest::up);
            Run run = run(threads, Duration.ofMillis(100), hanging, other);
            AtomicInteger told = new AtomicInteger();
            run.begin();
            run.later().thenAccept(report -> told.addAndGet(report.results().size()));
            threads.join();

            assertEquals(2, told.get(), "results told");
            assertTrue(hanging.flight.now().isEmpty(), "landed");
        });
    }

    private static Snapshot snapshot(AnyTime threads, CheckUnderTest check) {
        Settings.Runs settings = new Settings.Runs(
                Duration.ofMillis(3), Duration.ZERO, Duration.ofMillis(50), Duration.ZERO, Duration.ZERO, 10);
        return new Snapshot(
                new CheckRegistry(List.of(check.check)),
                Map.of("check", check.flight),
                settings,
                threads,
                threads.time());
    }

    private static CompletableFuture<Report> probe(Snapshot snapshot) {
        Selection all = new Selection(null, Set.of(), Set.of());
        return snapshot.run(all).orElseThrow().later();
    }

    @Test
    void probesThatComeTogetherAreAllAnsweredAndShareTheRunsOfACheck() {
        Steps.inSomeOrders(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = check(threads, CheckUnderTest::up);
            Snapshot snapshot = snapshot(threads, check);
            AtomicInteger told = new AtomicInteger();
            Runnable probe = () -> probe(snapshot).thenAccept(report -> told.incrementAndGet());
            Steps.together(probe, probe);
            threads.join();

            assertEquals(2, told.get(), "probes answered");
            assertEquals(1, check.mostInside.get(), "inside at once");
        });
    }

    @Test
    void whoProbesWhileTheApplicationStopsIsAnsweredAndNoCheckBeginsAfterItButOneThatWasAboutTo() {
        Steps.inSomeOrders(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = check(threads, CheckUnderTest::up);
            Snapshot snapshot = snapshot(threads, check);
            AtomicInteger told = new AtomicInteger();
            Steps.together(
                    () -> probe(snapshot).thenAccept(report -> told.incrementAndGet()),
                    () -> check.stop(snapshot::stop));
            threads.join();

            assertEquals(1, told.get(), "probes answered");
            assertTrue(check.begunAfterStop.get() <= 1, "begun after the stop");
        });
    }

    @Test
    void whoProbesAfterTheStopIsAnsweredAndNothingRuns() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            CheckUnderTest check = check(threads, CheckUnderTest::up);
            Snapshot snapshot = snapshot(threads, check);
            snapshot.stop();
            assertTrue(probe(snapshot).isDone(), "answered at once");
            assertTrue(probe(snapshot).isDone(), "answered at once, again");
            threads.join();

            assertEquals(0, check.begun.get(), "begun after the stop");
        });
    }

    @Test
    void eachPieceIsTakenByOneWorker() {
        Steps.inAnyOrder(() -> {
            AnyTime threads = new AnyTime();
            int[] taken = new int[3];
            Workers workers = new Workers(threads, 3, piece -> taken[piece]++);
            workers.start();
            workers.grow(3);
            threads.join();

            for (int piece = 0; piece < 3; piece++) {
                assertEquals(1, taken[piece], "times that a piece was taken");
            }
            assertEquals(3, workers.begun());
        });
    }
}
