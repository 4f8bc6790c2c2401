package io.healthpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckRegistry;
import io.healthpoint.registry.Procedure;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.Settings;
import io.healthpoint.threads.FakeTime;
import io.healthpoint.threads.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RunTest {

    private final FakeTime time = new FakeTime();
    private final AtomicInteger runs = new AtomicInteger();

    private Check check(String name, Procedure procedure) {
        Policy policy = new Policy(Set.of("ready"), true, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, 1, 1);
        return new Check(name, policy, "here", () -> {
            runs.incrementAndGet();
            return procedure.start();
        });
    }

    private Check up(String name) {
        return check(name, () -> CompletableFuture.completedFuture(Outcome.up()));
    }

    private Snapshot snapshot(Duration share, Check... checks) {
        ResultSources sources = new ResultSources(
                time, new Pace(time.time(), () -> 0.5), List.of(), procedure -> procedure, Optional.empty());
        Settings.Runs settings = new Settings.Runs(
                Duration.ofSeconds(5), Duration.ZERO, Duration.ofSeconds(10), share, Duration.ZERO, 100);
        return new Snapshot(
                new CheckRegistry(List.of(checks)),
                List.of(checks).stream().collect(Collectors.toMap(Check::name, sources::of)),
                settings,
                time,
                time.time());
    }

    private static Map<String, String> details(Report report) {
        return report.results().stream().collect(Collectors.toMap(CheckResult::name, result -> result.outcome()
                .detail()));
    }

    @Test
    void nothingToRunIsAReportAtOnce() {
        Run run = snapshot(Duration.ZERO).run(Selection.ALL).orElseThrow();

        assertThat(run.awaitBriefly().orElseThrow().results()).isEmpty();
        assertThat(time.waitingForThreads()).isZero();
    }

    @Test
    void aHundredTrivialChecksCostOneHandOver() {
        Check[] checks =
                IntStream.range(0, 100).mapToObj(number -> up("c" + number)).toArray(Check[]::new);
        Run run = snapshot(Duration.ZERO, checks).run(Selection.ALL).orElseThrow();

        assertThat(time.waitingForThreads()).isOne();
        time.work();
        assertThat(run.awaitBriefly().orElseThrow().results()).hasSize(100);
        assertThat(runs).hasValue(100);
        assertThat(time.waitingForTime()).isZero();
    }

    @Test
    void theCallersThreadRunsNoCheck() {
        snapshot(Duration.ZERO, up("a")).run(Selection.ALL);

        assertThat(runs).hasValue(0);
    }

    @Test
    void checksThatHoldTheirWorkersUpGetMoreOfThem() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(20);
        Check[] checks = IntStream.range(0, 20)
                .mapToObj(number -> check("c" + number, () -> {
                    inside.countDown();
                    inside.await();
                    return CompletableFuture.completedFuture(Outcome.up());
                }))
                .toArray(Check[]::new);
        Run run = snapshot(Duration.ZERO, checks).run(Selection.ALL).orElseThrow();
        List<Thread> threads = new ArrayList<>(time.startThreads());
        CompletableFuture<Report> report = run.later();
        while (inside.getCount() > 0) {
            threads.addAll(time.startThreads());
            time.pass(Duration.ofMillis(1));
            Thread.onSpinWait();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        time.work();

        assertThat(report.join().results()).hasSize(20);
        assertThat(threads).hasSizeLessThanOrEqualTo(40);
    }

    @Test
    void whatHasNoResultByTheDeadlineOfTheAnswerIsDownInThisAnswerOnly() {
        CompletableFuture<Outcome> never = new CompletableFuture<>();
        Check slow = new Check(
                "slow",
                new Policy(Set.of(), true, Duration.ofMinutes(1), Duration.ZERO, Duration.ZERO, 1, 1),
                "here",
                () -> never);
        Snapshot snapshot = snapshot(Duration.ZERO, slow, up("a"));
        CompletableFuture<Report> report =
                snapshot.run(Selection.ALL).orElseThrow().later();
        time.work();
        time.pass(Duration.ofSeconds(10));
        assertThat(report).isNotDone();
        time.work();

        assertThat(details(report.join())).isEqualTo(Map.of("slow", "no answer within 10s", "a", "OK"));
        CompletableFuture<Report> second =
                snapshot.run(Selection.ALL).orElseThrow().later();
        time.work();
        never.complete(Outcome.up("after all"));
        time.work();
        assertThat(details(second.join())).containsEntry("slow", "after all");
    }

    @Test
    void aCheckThatBeginsJustBeforeTheAnswersDeadlineHasADeadlineOfItsOwn() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        Snapshot snapshot = snapshot(Duration.ZERO, check("hanging", () -> {
            inside.countDown();
            new CountDownLatch(1).await();
            return null;
        }));
        Run run = snapshot.run(Selection.ALL).orElseThrow();
        run.later();
        time.pass(Duration.ofSeconds(10).minusNanos(1));
        List<Thread> workers = time.startThreads();
        inside.await();
        time.pass(Duration.ofNanos(1));
        assertThat(run.isUnderWay()).isFalse();

        time.pass(Duration.ofSeconds(5));
        for (Thread worker : workers) {
            worker.join();
        }
        assertThat(snapshot.sources().get("hanging").now()).isEmpty();
    }

    @Test
    void aHungCheckIsNamedAndTheOthersStand() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch letGo = new CountDownLatch(1);
        Check hung = check("b-hung", () -> {
            inside.countDown();
            boolean waiting = true;
            while (waiting) {
                try {
                    letGo.await();
                    waiting = false;
                } catch (InterruptedException ignored) {
                    // as bad checks do
                }
            }
            return CompletableFuture.completedFuture(Outcome.up());
        });
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"), hung, up("c"));
        CompletableFuture<Report> first =
                snapshot.run(Selection.ALL).orElseThrow().later();
        List<Thread> threads = new ArrayList<>(time.startThreads());
        inside.await();
        time.pass(Duration.ofMillis(2));
        for (Thread helper : time.startThreads()) {
            helper.join(); // the others have had their turn before the deadline
        }
        time.pass(Duration.ofSeconds(5));
        threads.addAll(time.startThreads());
        Map<String, String> told = details(joined(first, threads));
        int before = runs.get();
        Run second = snapshot.run(Selection.ALL).orElseThrow();
        time.work();

        assertThat(told).isEqualTo(Map.of("a", "OK", "b-hung", "timed out after 5s", "c", "OK"));
        assertThat(details(second.awaitBriefly().orElseThrow())).containsEntry("b-hung", "still running after 5s");
        assertThat(runs.get() - before).isEqualTo(2);
        letGo.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    // Checks on other threads may end after the last tick: then somebody has to be told on yet another thread.
    private Report joined(CompletableFuture<Report> report, List<Thread> threads) {
        while (!report.isDone()) {
            threads.addAll(time.startThreads());
            Thread.yield();
        }
        return report.join();
    }

    @Test
    void probesThatComeMeanwhileShareTheRun() {
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"));
        Run first = snapshot.run(Selection.ALL).orElseThrow();

        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        assertThat(snapshot.run(new Selection("ready", Set.of(), Set.of())).orElseThrow())
                .isNotSameAs(first);
        time.work();
        assertThat(snapshot.run(Selection.ALL).orElseThrow()).isNotSameAs(first);
    }

    @Test
    void probesMayTakeAFinishedRunThatBeganALittleEarlier() {
        Snapshot snapshot = snapshot(Duration.ofMillis(5), up("a"));
        Run first = snapshot.run(Selection.ALL).orElseThrow();
        time.work();
        time.pass(Duration.ofMillis(5));
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        time.pass(Duration.ofNanos(1));
        assertThat(snapshot.run(Selection.ALL).orElseThrow()).isNotSameAs(first);
    }

    private Check lasting(String name, Duration duration) {
        return check(name, () -> {
            time.pass(duration);
            return CompletableFuture.completedFuture(Outcome.up());
        });
    }

    @Test
    void aSuccessorIsBegunBeforeAFinishedRunIsTooOldSoThatNobodyWaits() {
        Snapshot snapshot = snapshot(Duration.ofMillis(10), lasting("a", Duration.ofMillis(2)));
        Run first = snapshot.run(Selection.ALL).orElseThrow();
        time.work();
        time.pass(Duration.ofMillis(6));
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        assertThat(time.waitingForThreads()).isZero();

        time.pass(Duration.ofNanos(1));
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        assertThat(time.work()).isOne();
        Run second = snapshot.run(Selection.ALL).orElseThrow();
        assertThat(second).isNotSameAs(first);
        assertThat(second.awaitBriefly()).isPresent();
        assertThat(runs).hasValue(2);
    }

    @Test
    void runsThatLastLongTakeHalfOfTheTimeAtMost() {
        Snapshot snapshot = snapshot(Duration.ofMillis(10), lasting("a", Duration.ofMillis(4)));
        Run first = snapshot.run(Selection.ALL).orElseThrow();
        time.work();
        time.pass(Duration.ofMillis(4));
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        assertThat(time.waitingForThreads()).isZero();

        time.pass(Duration.ofNanos(1));
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
        assertThat(time.waitingForThreads()).isOne();
    }

    @Test
    void aSuccessorThatIsStillUnderWayWhenItsPredecessorIsTooOldIsJoined() {
        Snapshot snapshot = snapshot(Duration.ofMillis(10), lasting("a", Duration.ofMillis(2)));
        Run first = snapshot.run(Selection.ALL).orElseThrow();
        time.work();
        time.pass(Duration.ofMillis(7));
        snapshot.run(Selection.ALL);
        time.pass(Duration.ofMillis(2));
        Run second = snapshot.run(Selection.ALL).orElseThrow();

        assertThat(second).isNotSameAs(first);
        assertThat(second.isUnderWay()).isTrue();
        assertThat(time.work()).isOne();
    }

    @Test
    void whoExcludesNamesThatDoNotExistSharesTheRunOfAll() {
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"), up("b"));
        Run all = snapshot.run(Selection.ALL).orElseThrow();

        assertThat(snapshot.run(new Selection(null, Set.of(), Set.of("x")))).containsSame(all);
        assertThat(snapshot.run(new Selection(null, Set.of(), Set.of("b", "x"))).orElseThrow())
                .isNotSameAs(all);
    }

    @Test
    void aRunUnderWayWhenTheApplicationStopsIsAnsweredAndBeginsNothingMore() {
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"), up("b"));
        Run run = snapshot.run(Selection.ALL).orElseThrow();
        snapshot.stop();

        assertThat(details(run.awaitBriefly().orElseThrow()))
                .isEqualTo(Map.of("a", "the application stops", "b", "the application stops"));
        time.work();
        assertThat(runs).hasValue(0);
    }

    @Test
    void whoComesAfterTheStopHasNoCheckBegun() {
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"));
        snapshot.stop();

        assertThat(details(
                        snapshot.run(Selection.ALL).orElseThrow().awaitBriefly().orElseThrow()))
                .isEqualTo(Map.of("a", "cannot run: the application stops"));
        assertThat(time.waitingForThreads()).isZero();
        assertThat(time.waitingForTime()).isZero();
    }

    @Test
    void whoWaitsIsToldBeforeTheStopReturnsAndWhoComesLaterAtOnce() {
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"));
        CompletableFuture<Report> report =
                snapshot.run(Selection.ALL).orElseThrow().later();
        snapshot.stop();
        assertThat(report).isDone();

        assertThat(snapshot.run(Selection.ALL).orElseThrow().later()).isDone();
        assertThat(snapshot.run(new Selection(null, Set.of("a"), Set.of()))
                        .orElseThrow()
                        .later())
                .isDone();
    }

    @Test
    void aRunUnderWayIsSharedHoweverManySelectionsAreAskedFor() {
        Snapshot snapshot = snapshot(Duration.ZERO, up("a"));
        Run first = snapshot.run(Selection.ALL).orElseThrow();
        for (int number = 0; number < 150; number++) {
            snapshot.run(new Selection(null, Set.of("x" + number, "a"), Set.of()));
        }
        assertThat(snapshot.run(Selection.ALL)).containsSame(first);
    }

    @Test
    void oneThatStopsWhileItRunsBeginsNoFurtherCheck() {
        List<Snapshot> stopping = new ArrayList<>();
        Snapshot snapshot = snapshot(
                Duration.ZERO,
                check("a", () -> {
                    stopping.get(0).stop();
                    return CompletableFuture.completedFuture(Outcome.up());
                }),
                up("b"));
        stopping.add(snapshot);
        Run run = snapshot.run(Selection.ALL).orElseThrow();
        time.work();

        assertThat(runs).hasValue(1);
        assertThat(details(run.awaitBriefly().orElseThrow()))
                .containsEntry("a", "the application stops")
                .containsEntry("b", "the application stops");
    }

    @Test
    void callersWhoInventSelectionsFillNoMemory() {
        Snapshot snapshot = snapshot(Duration.ofDays(1), up("a"));
        for (int number = 0; number < 100_000; number++) {
            assertThat(snapshot.run(new Selection(null, Set.of("x" + number), Set.of())))
                    .isPresent();
        }
        assertThat(snapshot.kept()).isBetween(1, 100);
        assertThat(runs).hasValue(0);
    }

    @Test
    void whereNoThreadCanBeHadEachCheckIsDownAndTheProbeAnswered() {
        time.exhaust();
        Run run = snapshot(Duration.ZERO, up("a"), up("b")).run(Selection.ALL).orElseThrow();

        assertThat(details(run.awaitBriefly().orElseThrow()))
                .isEqualTo(Map.of("a", "cannot run: no thread left", "b", "cannot run: no thread left"));
    }

    @Test
    void whereNoFurtherThreadCanBeHadTheOneWorkerDoesItAll() {
        Run run = snapshot(Duration.ZERO, up("a"), up("b")).run(Selection.ALL).orElseThrow();
        time.exhaust();
        CompletableFuture<Report> report = run.later();
        time.pass(Duration.ofMillis(3));
        time.work();

        assertThat(details(report.join())).isEqualTo(Map.of("a", "OK", "b", "OK"));
    }

    @Test
    void aReportIsToldOnAThreadThatIsNoChecks() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        Run run = snapshot(Duration.ZERO, check("a", () -> stage))
                .run(Selection.ALL)
                .orElseThrow();
        CompletableFuture<Report> told = run.later();
        assertThat(run.later()).isSameAs(told);
        time.work();
        stage.complete(Outcome.up());
        assertThat(told).isNotDone();
        assertThat(time.work()).isOne();
        assertThat(told).isDone();
    }

    @Test
    void anUnknownGroupIsNoRun() {
        Function<String, Boolean> known = group -> snapshot(Duration.ZERO, up("a"))
                .run(new Selection(group, Set.of(), Set.of()))
                .isPresent();

        assertThat(known.apply("ready")).isTrue();
        assertThat(known.apply("live")).isTrue();
        assertThat(known.apply("other")).isFalse();
    }

    /** Says what it is told to, and counts who looks after it. */
    private static final class Said implements ResultSource {
        private Optional<CheckResult> now = Optional.empty();
        private Optional<CheckResult> whenAsked = Optional.empty();
        private int watched;

        @Override
        public Optional<CheckResult> now() {
            return now;
        }

        @Override
        public Optional<CheckResult> ask(Consumer<CheckResult> waiter, BooleanSupplier over) {
            return whenAsked;
        }

        @Override
        public void watch() {
            watched++;
        }

        @Override
        public boolean isOn(Thread thread) {
            return false;
        }
    }

    private Run run(Said said) {
        Run run = new Run(List.of(new Asked(up("a"), said)), List.of(), Duration.ofSeconds(10), time, time.time());
        run.begin();
        return run;
    }

    private CheckResult result(Outcome outcome) {
        return up("a").result(outcome, time.time().now(), Duration.ZERO, false);
    }

    @Test
    void whatCanBeSaidAtOnceTakesNoThread() {
        Said said = new Said();
        said.now = Optional.of(result(Outcome.up("known")));

        assertThat(details(run(said).awaitBriefly().orElseThrow())).isEqualTo(Map.of("a", "known"));
        assertThat(time.waitingForThreads()).isZero();
    }

    @Test
    void aCheckThatHangsWhenItsTurnComesIsDown() {
        Said said = new Said();
        said.whenAsked = Optional.of(result(Outcome.down("still running after 6s")));
        Run run = run(said);
        time.work();

        assertThat(details(run.awaitBriefly().orElseThrow())).isEqualTo(Map.of("a", "still running after 6s"));
    }

    @Test
    void aRunWhoseChecksHaveAllBegunIsLookedAfterLessOften() {
        Said said = new Said();
        run(said).later();
        time.pass(Duration.ofMillis(1));
        assertThat(said.watched).isZero();

        time.work();
        time.pass(Duration.ofMillis(1));
        assertThat(said.watched).isOne();
        time.pass(Duration.ofMillis(19));
        assertThat(said.watched).isOne();
        time.pass(Duration.ofMillis(1));
        assertThat(said.watched).isEqualTo(2);
    }

    @Test
    void aRunThatHasEndedLeavesNoDeadline() {
        Run run = snapshot(Duration.ZERO, up("a")).run(Selection.ALL).orElseThrow();
        run.later();
        time.work();
        assertThat(time.waitingForTime()).isOne(); // the next look, which will be the last
        time.pass(Duration.ofMillis(1));
        assertThat(time.waitingForTime()).isZero();

        Run ended = snapshot(Duration.ZERO, up("a")).run(Selection.ALL).orElseThrow();
        time.work();
        ended.later();
        assertThat(time.waitingForTime()).isZero();
    }

    @Test
    void whoIsInterruptedWhileWaitingBrieflyStaysSo() {
        Run run = snapshot(Duration.ZERO, up("a")).run(Selection.ALL).orElseThrow();
        Thread.currentThread().interrupt();

        assertThat(run.awaitBriefly()).isEmpty();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void noCheckBeginsWhileAStopIsGivingItsAnswers() {
        Check first = new Check("a", up("a").policy(), "here", new Procedure() {
            @Override
            public CompletableFuture<Outcome> start() {
                runs.incrementAndGet();
                return CompletableFuture.completedFuture(Outcome.up());
            }

            @Override
            public String alias() {
                time.work();
                return null;
            }
        });
        Snapshot snapshot = snapshot(Duration.ZERO, first, up("b"));
        snapshot.run(Selection.ALL);
        snapshot.stop();

        assertThat(runs).hasValue(0);
    }

    @Test
    void aSuccessorThatIsUnderWayAtTheStopBeginsNoCheckEither() {
        Snapshot snapshot = snapshot(Duration.ofMillis(10), lasting("a", Duration.ofMillis(2)));
        snapshot.run(Selection.ALL);
        time.work();
        time.pass(Duration.ofMillis(7));
        snapshot.run(Selection.ALL);
        assertThat(time.waitingForThreads()).isOne();
        snapshot.stop();
        time.work();

        assertThat(runs).hasValue(1);
    }

    @Test
    void aHundredSelectionsAreKeptAndOnlyThenAreSomeForgotten() {
        Snapshot snapshot = snapshot(Duration.ofDays(1), up("a"));
        for (int number = 0; number < 100; number++) {
            snapshot.run(new Selection(null, Set.of("x" + number), Set.of()));
        }
        assertThat(snapshot.kept()).isEqualTo(100);
        snapshot.run(new Selection(null, Set.of("another"), Set.of()));
        assertThat(snapshot.kept()).isOne();
    }
}
