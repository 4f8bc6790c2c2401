package io.healthpoint.flight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Procedure;
import io.healthpoint.threads.FakeTime;
import io.healthpoint.threads.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FlightTest {

    private final FakeTime time = new FakeTime();
    private final List<CheckResult> counted = new ArrayList<>();
    private final List<CheckResult> answers = new ArrayList<>();
    private final AtomicInteger runs = new AtomicInteger();
    private final Recorder unheard =
            new Recorder(new Check("check", Policy.DEFAULT, "here", says(Outcome.up())), List.of());

    private Flight flight(Procedure procedure) {
        return flight(procedure, true);
    }

    private Flight flight(Procedure procedure, boolean interrupt) {
        Policy policy =
                new Policy(Set.of("ready"), true, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, 1, 1, interrupt);
        Check check = new Check("check", policy, "here", () -> {
            runs.incrementAndGet();
            return procedure.start();
        });
        RunListener count = recording -> counted.add(recording.shown());
        return new Flight(check, time, time.time(), new Recorder(check, List.of(count)));
    }

    private void ask(Flight flight) {
        flight.ask(answers::add, () -> true).ifPresent(answers::add);
    }

    private static Procedure says(Outcome outcome) {
        return () -> CompletableFuture.completedFuture(outcome);
    }

    /** A check that hangs until it is let go, and tells whether it was interrupted meanwhile. */
    private static final class Hanging implements Procedure {
        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final AtomicInteger interrupts = new AtomicInteger();

        @Override
        public CompletableFuture<Outcome> start() {
            inside.countDown();
            while (true) {
                try {
                    letGo.await();
                    // It may be let go before it has come to wait, and is interrupted all the same.
                    interrupts.addAndGet(Thread.interrupted() ? 1 : 0);
                    return CompletableFuture.completedFuture(Outcome.up("at last"));
                } catch (InterruptedException ignored) {
                    interrupts.incrementAndGet();
                }
            }
        }
    }

    /** Says something, but there is no memory to note it, for a while. */
    private static final class Starved implements Procedure {
        private int failures = 2;

        @Override
        public CompletableFuture<Outcome> start() {
            return CompletableFuture.completedFuture(Outcome.up());
        }

        @Override
        public String alias() {
            if (failures-- > 0) {
                throw new OutOfMemoryError("no memory to note it");
            }
            return null;
        }
    }

    @Test
    void aResultThatCouldNotBeCountedIsLateAtItsDeadlineAndTheCheckRunsAgain() {
        Starved starved = new Starved();
        Check check = new Check(
                "check",
                new Policy(Set.of("ready"), true, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, 1, 1),
                "here",
                starved);
        Flight flight = new Flight(check, time, time.time(), new Recorder(check, List.of()));
        ask(flight);
        assertThat(answers).isEmpty();

        time.pass(Duration.ofSeconds(5));
        assertThat(answers).extracting(result -> result.outcome().detail()).containsExactly("timed out after 5s");
        assertThat(flight.now()).isEmpty();

        ask(flight);
        assertThat(answers).last().extracting(CheckResult::outcome).isEqualTo(Outcome.up());
    }

    private Thread fly(Flight flight, Hanging hanging) throws InterruptedException {
        Thread thread = new Thread(() -> ask(flight));
        thread.start();
        hanging.inside.await();
        return thread;
    }

    @Test
    void answersWithWhatTheCheckSays() {
        Flight flight = flight(says(Outcome.up("fine")));
        ask(flight);
        ask(flight);

        assertThat(answers).extracting(CheckResult::outcome).containsExactly(Outcome.up("fine"), Outcome.up("fine"));
        assertThat(counted).isEqualTo(answers);
        assertThat(runs).hasValue(2);
        assertThat(time.waitingForTime()).isZero();
    }

    @Test
    void whateverIsThrownIsAFailure() {
        for (Throwable thrown :
                List.of(new Exception("a"), new StackOverflowError("b"), new NoClassDefFoundError("c"))) {
            Flight flight = flight(() -> {
                throw thrown;
            });
            ask(flight);

            assertThat(answers).last().extracting(CheckResult::outcome).isEqualTo(Outcome.down(thrown));
        }
    }

    @Test
    void pastItsDeadlineTheCheckIsInterruptedThoughThereIsNoMemoryToSaySo() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Consumer<CheckResult> starved = answer -> {
            throw new OutOfMemoryError("pretended");
        };
        Thread thread = new Thread(() -> flight.ask(starved, () -> true));
        thread.start();
        hanging.inside.await();

        assertThatThrownBy(() -> time.pass(Duration.ofSeconds(5))).isInstanceOf(OutOfMemoryError.class);

        hanging.letGo.countDown();
        thread.join();
        assertThat(hanging.interrupts).hasValue(1);
    }

    @Test
    void aCheckThatMustNotBeInterruptedIsDownAtItsDeadlineAndKeepsItsThread() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging, false);
        Thread thread = fly(flight, hanging);

        time.pass(Duration.ofSeconds(5));
        assertThat(answers).extracting(answer -> answer.outcome().detail()).containsExactly("timed out after 5s");
        assertThat(flight.isOn(thread)).isTrue();
        time.pass(Duration.ofSeconds(20));
        assertThat(flight.now())
                .get()
                .extracting(still -> still.outcome().detail())
                .isEqualTo("still running after 25s");

        hanging.letGo.countDown();
        thread.join();
        assertThat(hanging.interrupts).hasValue(0);
        assertThat(flight.now()).isEmpty();
    }

    @Test
    void pastItsDeadlineTheCheckIsDownAndInterruptedOnce() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Thread thread = fly(flight, hanging);

        time.pass(Duration.ofMillis(4999));
        assertThat(answers).isEmpty();
        time.pass(Duration.ofMillis(1));
        assertThat(answers).singleElement().satisfies(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.down("timed out after 5s"));
            assertThat(answer.elapsed()).isEqualTo(Duration.ofSeconds(5));
        });
        time.pass(Duration.ofHours(1));

        hanging.letGo.countDown();
        thread.join();
        assertThat(hanging.interrupts).hasValue(1);
        assertThat(counted).hasSize(1);
        assertThat(answers).hasSize(1);
    }

    @Test
    void whileItHangsOthersAreToldAtOnceAndNothingStarts() throws InterruptedException {
        Instant began = time.time().now();
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Thread thread = fly(flight, hanging);
        time.pass(Duration.ofSeconds(25));
        answers.clear();

        for (int probe = 0; probe < 1000; probe++) {
            ask(flight);
            assertThat(flight.now()).isPresent();
        }
        assertThat(answers).hasSize(1000).allSatisfy(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.down("still running after 25s"));
            assertThat(answer.time()).isEqualTo(began);
        });
        assertThat(runs).hasValue(1);
        assertThat(counted).hasSize(1);

        hanging.letGo.countDown();
        thread.join();
        assertThat(flight.now()).isEmpty();
        ask(flight);
        assertThat(answers).last().extracting(CheckResult::outcome).isEqualTo(Outcome.up("at last"));
        assertThat(runs).hasValue(2);
    }

    @Test
    void thoseWhoAskMeanwhileShareOneAnswerAndOneRecording() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Thread thread = fly(flight, hanging);
        ask(flight);
        ask(flight);
        assertThat(answers).isEmpty();

        hanging.letGo.countDown();
        thread.join();
        assertThat(answers).hasSize(3).allSatisfy(answer -> assertThat(answer).isSameAs(answers.get(0)));
        assertThat(counted).hasSize(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void nobodyWatchesARunUntilItIsAskedTo() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Thread thread = new Thread(() -> flight.ask(answers::add, () -> false));
        thread.start();
        hanging.inside.await();
        assertThat(time.waitingForTime()).isZero();

        time.pass(Duration.ofSeconds(2));
        flight.watch();
        flight.watch();
        assertThat(time.waitingForTime()).isOne();
        time.pass(Duration.ofSeconds(3));
        assertThat(answers)
                .singleElement()
                .satisfies(answer -> assertThat(answer.outcome().detail()).isEqualTo("timed out after 5s"));
        hanging.letGo.countDown();
        thread.join();
    }

    @Test
    void anInterruptOfTheChecksOwnEndsWithIt() {
        Flight flight = flight(() -> {
            Thread.currentThread().interrupt();
            return CompletableFuture.completedFuture(Outcome.up());
        });
        ask(flight);

        assertThat(Thread.currentThread().isInterrupted()).isFalse();
        assertThat(answers).hasSize(1);
    }

    @Test
    void knowsWhichThreadIsInside() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Thread thread = fly(flight, hanging);

        assertThat(flight.isOn(thread)).isTrue();
        assertThat(flight.isOn(Thread.currentThread())).isFalse();
        hanging.letGo.countDown();
        thread.join();
        assertThat(flight.isOn(thread)).isFalse();
    }

    @Test
    void aStageIsWaitedForWithoutAThread() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        Flight flight = flight(() -> stage);
        ask(flight);
        ask(flight);
        assertThat(answers).isEmpty();

        time.pass(Duration.ofSeconds(1));
        stage.complete(Outcome.up("later"));
        stage.complete(Outcome.down("twice"));
        assertThat(answers).hasSize(2).allSatisfy(answer -> {
            assertThat(answer.outcome()).isEqualTo(Outcome.up("later"));
            assertThat(answer.elapsed()).isEqualTo(Duration.ofSeconds(1));
        });
        assertThat(runs).hasValue(1);
        assertThat(time.waitingForTime()).isZero();
    }

    @Test
    void aStagePastItsDeadlineIsCancelledAndCountsAsLanded() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        Flight flight = flight(() -> runs.get() == 1 ? stage : CompletableFuture.completedFuture(Outcome.up()));
        ask(flight);
        time.pass(Duration.ofSeconds(5));
        assertThat(flight.now()).isEmpty();
        assertThat(stage).isNotDone();
        time.work();

        assertThat(stage).isCancelled();
        assertThat(answers).extracting(CheckResult::outcome).containsExactly(Outcome.down("timed out after 5s"));
        assertThat(flight.now()).isEmpty();
        ask(flight);
        assertThat(answers).last().extracting(CheckResult::outcome).isEqualTo(Outcome.up());
        assertThat(counted).hasSize(2);
    }

    @Test
    void aStageThatComesAfterTheDeadlineIsCancelledToo() throws InterruptedException {
        Hanging hanging = new Hanging();
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        Flight flight = flight(() -> {
            hanging.start();
            return stage;
        });
        Thread thread = fly(flight, hanging);
        time.pass(Duration.ofSeconds(5));
        hanging.letGo.countDown();
        thread.join();
        time.work();

        assertThat(stage).isCancelled();
        assertThat(flight.now()).isEmpty();
        assertThat(counted).hasSize(1);
    }

    @Test
    void aListenerThatThrowsHarmsNothing() {
        Check check = new Check(
                "check",
                new Policy(Set.of(), true, Duration.ofSeconds(5), Duration.ZERO, Duration.ZERO, 1, 1),
                "here",
                says(Outcome.up()));
        RunListener throwing = recording -> {
            throw new IllegalStateException("listener");
        };
        RunListener counting = recording -> counted.add(recording.shown());
        ask(new Flight(check, time, time.time(), new Recorder(check, List.of(throwing, counting))));

        assertThat(answers).hasSize(1);
        assertThat(counted).hasSize(1);
    }

    @Test
    void whatLandsAfterItsCheckIsGoneIsToldToNoListener() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        Flight flight = flight(() -> stage);
        ask(flight);
        flight.stop();
        stage.complete(Outcome.down("late"));

        assertThat(answers).hasSize(1);
        assertThat(counted).isEmpty();
    }

    @Test
    void aClockThatJumpsChangesNoDeadline() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        Thread thread = fly(flight, hanging);
        time.jump(Duration.ofHours(5));
        time.pass(Duration.ofSeconds(4));
        assertThat(answers).isEmpty();
        time.jump(Duration.ofHours(-10));
        time.pass(Duration.ofSeconds(1));
        assertThat(answers).singleElement().satisfies(answer -> assertThat(answer.elapsed())
                .isEqualTo(Duration.ofSeconds(5)));
        hanging.letGo.countDown();
        thread.join();
    }

    @Test
    void aCachedResultIsServedUntilItsTimeToLiveIsOver() {
        Cached cached = new Cached(flight(says(Outcome.up())), Duration.ofSeconds(10), time.time(), unheard);
        assertThat(cached.now()).isEmpty();
        cached.ask(answers::add, () -> true);
        time.pass(Duration.ofSeconds(10));
        assertThat(cached.now()).containsSame(answers.get(0));
        time.pass(Duration.ofNanos(1));
        assertThat(cached.now()).isEmpty();
    }

    @Test
    void theAgeOfACachedResultIsCountedFromTheBeginningOfItsRun() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        Cached cached = new Cached(flight(() -> stage), Duration.ofSeconds(4), time.time(), unheard);
        cached.ask(answers::add, () -> true);
        time.pass(Duration.ofSeconds(3));
        stage.complete(Outcome.up());
        assertThat(cached.now()).isPresent();
        time.pass(Duration.ofMillis(1001));
        assertThat(cached.now()).isEmpty();
    }

    @Test
    void aBackgroundCheckRunsByItselfAndIsReadByProbes() {
        BackgroundRuns background = new BackgroundRuns(
                flight(says(Outcome.up())), Duration.ofSeconds(10), time, time.time(), () -> 0.5, unheard);
        background.start();
        background.start();
        assertThat(background.now()).isEmpty();
        time.pass(Duration.ZERO);
        assertThat(time.work()).isOne();
        assertThat(background.now()).isPresent();
        assertThat(runs).hasValue(1);

        time.pass(Duration.ofSeconds(10));
        assertThat(time.work()).isOne();
        assertThat(runs).hasValue(2);
        background.stop();
        time.pass(Duration.ofMinutes(1));
        assertThat(time.work()).isZero();
    }

    @Test
    void aBackgroundRunThatFoundNoThreadYetDoesNotBeginAfterTheStop() {
        BackgroundRuns background = new BackgroundRuns(
                flight(says(Outcome.up())), Duration.ofSeconds(10), time, time.time(), () -> 0.5, unheard);
        background.start();
        time.pass(Duration.ofSeconds(30));
        assertThat(time.waitingForThreads()).isOne();
        background.stop();
        time.work();
        assertThat(runs).hasValue(0);
    }

    @Test
    void aStopThatComesWhileTheNextBackgroundRunIsPlannedTakesItBack() {
        BackgroundRuns[] background = new BackgroundRuns[1];
        background[0] = new BackgroundRuns(
                flight(says(Outcome.up())),
                Duration.ofSeconds(10),
                time,
                time.time(),
                () -> {
                    background[0].stop();
                    return 0.5;
                },
                unheard);
        background[0].start();
        time.pass(Duration.ZERO);
        assertThat(time.waitingForTime()).isZero();
        assertThat(time.waitingForThreads()).isZero();
    }

    @Test
    void whoAsksBeforeTheFirstBackgroundRunWaitsForOne() {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        BackgroundRuns background =
                new BackgroundRuns(flight(() -> stage), Duration.ofSeconds(10), time, time.time(), () -> 0.5, unheard);
        background.start();
        time.pass(Duration.ZERO);
        time.work();
        assertThat(background.ask(answers::add, () -> true)).isEmpty();
        assertThat(answers).isEmpty();
        stage.complete(Outcome.up());
        assertThat(answers).hasSize(1);
        assertThat(runs).hasValue(1);
    }

    @Test
    void aBackgroundResultOlderThanThreeIntervalsIsStale() {
        BackgroundRuns background = new BackgroundRuns(
                flight(says(Outcome.up())), Duration.ofSeconds(10), time, time.time(), () -> 0.5, unheard);
        background.ask(answers::add, () -> true);
        time.pass(Duration.ofSeconds(30));
        assertThat(background.now())
                .get()
                .extracting(result -> result.outcome().status())
                .isEqualTo(Status.UP);
        time.pass(Duration.ofSeconds(65));
        assertThat(background.now())
                .get()
                .extracting(CheckResult::outcome)
                .isEqualTo(Outcome.down("stale: last result 95s ago"));
    }

    @Test
    void thePauseBetweenBackgroundRunsIsATenthLongerOrShorter() {
        for (double random : new double[] {0, 1}) {
            FakeTime own = new FakeTime();
            BackgroundRuns background = new BackgroundRuns(
                    flight(says(Outcome.up())), Duration.ofSeconds(10), own, own.time(), () -> random, unheard);
            background.start();
            own.pass(Duration.ZERO);
            own.work();
            own.pass(Duration.ofMillis(random == 0 ? 8999 : 10_999));
            assertThat(own.work()).isZero();
            own.pass(Duration.ofMillis(1));
            assertThat(own.work()).isOne();
        }
    }

    @Test
    void whatIsServedWithoutARunIsToldToEveryListenerAsReused() {
        List<CheckResult> reused = new ArrayList<>();
        Recorder recorder = new Recorder(
                new Check("check", Policy.DEFAULT, "here", says(Outcome.up())),
                List.of(
                        new Reusing(result -> {
                            throw new AssertionError("the listener's own");
                        }),
                        new Reusing(reused::add)));
        Cached cached = new Cached(flight(says(Outcome.up())), Duration.ofSeconds(10), time.time(), recorder);
        cached.ask(answers::add, () -> true);
        assertThat(reused).isEmpty();
        cached.now();
        cached.now();
        assertThat(reused).hasSize(2);

        BackgroundRuns background = new BackgroundRuns(
                flight(says(Outcome.up())), Duration.ofSeconds(10), time, time.time(), () -> 0.5, recorder);
        background.ask(answers::add, () -> true);
        background.now();
        assertThat(reused).hasSize(3).last().isSameAs(answers.get(1));
    }

    private record Reusing(Consumer<CheckResult> reusing) implements RunListener {
        @Override
        public void recorded(Recording recording) {}

        @Override
        public void reused(CheckResult result) {
            reusing.accept(result);
        }
    }

    /** Everything that a source does for the flight behind it. */
    private void standsForItsFlight(Function<ResultSource, ResultSource> nesting) {
        CompletableFuture<Outcome> stage = new CompletableFuture<>();
        List<ResultSource> itself = new ArrayList<>();
        List<Boolean> inside = new ArrayList<>();
        Flight flight = flight(() -> {
            inside.add(itself.get(0).isOn(Thread.currentThread()));
            inside.add(itself.get(0).isOn(new Thread()));
            return stage;
        });
        ResultSource source = nesting.apply(flight);
        itself.add(source);
        source.ask(answers::add, () -> false);
        assertThat(inside).containsExactly(true, false);
        assertThat(source.isOn(Thread.currentThread())).isFalse();

        time.pass(Duration.ofSeconds(6));
        assertThat(answers).isEmpty();
        source.watch();
        time.pass(Duration.ZERO);
        assertThat(answers).extracting(result -> result.outcome().detail()).containsExactly("timed out after 5s");
        stage.complete(Outcome.up());
        source.stop();
        source.ask(answers::add, () -> false);
        assertThat(answers).hasSize(2);
        assertThat(counted).hasSize(1);
    }

    /** What it says of a check that hangs is what the flight behind it says. */
    private void tellsThatItsFlightHangs(Function<ResultSource, ResultSource> nesting) throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        ResultSource source = nesting.apply(flight);
        Thread thread = fly(flight, hanging);
        time.pass(Duration.ofSeconds(25));

        for (Optional<CheckResult> said : List.of(source.now(), source.ask(answers::add, () -> true))) {
            assertThat(said).get().extracting(CheckResult::outcome).isEqualTo(Outcome.down("still running after 25s"));
        }
        hanging.letGo.countDown();
        thread.join();
    }

    @Test
    void memoryTellsThatTheFlightBehindItHangs() throws InterruptedException {
        tellsThatItsFlightHangs(flight -> new Cached(flight, Duration.ofSeconds(10), time.time(), unheard));
    }

    @Test
    void theBackgroundTellsThatTheFlightBehindItHangs() throws InterruptedException {
        tellsThatItsFlightHangs(this::background);
    }

    private BackgroundRuns background(ResultSource source) {
        return new BackgroundRuns(source, Duration.ofSeconds(10), time, time.time(), () -> 0.5, unheard);
    }

    @Test
    void aStoppedBackgroundLeavesNothingThatWaitsForItsTime() {
        BackgroundRuns background = background(flight(says(Outcome.up())));
        background.start();
        time.pass(Duration.ZERO);
        assertThat(time.waitingForTime()).isOne();
        background.stop();
        assertThat(time.waitingForTime()).isZero();
    }

    @Test
    void aBackgroundRunHasADeadline() {
        BackgroundRuns background = background(flight(CompletableFuture::new));
        background.start();
        time.pass(Duration.ZERO);
        time.work();
        time.pass(Duration.ofSeconds(5));
        assertThat(background.now())
                .get()
                .extracting(CheckResult::outcome)
                .isEqualTo(Outcome.down("timed out after 5s"));
    }

    @Test
    void aBackgroundRunThatFoundNoThreadIsMadeUpForByTheNext() {
        AtomicInteger attempts = new AtomicInteger();
        Threads scarce = new Threads() {
            @Override
            public void execute(Runnable task) {
                if (attempts.getAndIncrement() == 0) {
                    throw new IllegalStateException("no thread left");
                }
                time.execute(task);
            }

            @Override
            public Runnable schedule(Runnable task, Duration delay) {
                return time.schedule(task, delay);
            }
        };
        BackgroundRuns background = new BackgroundRuns(
                flight(says(Outcome.up())), Duration.ofSeconds(10), scarce, time.time(), () -> 0.5, unheard);
        background.start();
        time.pass(Duration.ZERO);
        assertThat(time.work()).isZero();
        time.pass(Duration.ofSeconds(10));
        assertThat(time.work()).isOne();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aStageOfNothingIsAFailure() {
        ask(flight(says(null)));
        CompletableFuture<Outcome> later = new CompletableFuture<>();
        ask(flight(() -> later));
        later.complete(null);

        assertThat(answers)
                .extracting(CheckResult::outcome)
                .containsExactly(Outcome.down("returned null"), Outcome.down("returned null"));
    }

    @Test
    void aThreadDoesNotLeaveTheCheckWhileItIsBeingInterrupted() throws InterruptedException {
        Hanging hanging = new Hanging();
        Flight flight = flight(hanging);
        List<Boolean> stayed = new ArrayList<>();
        List<Boolean> hit = new ArrayList<>();
        Thread thread =
                new Thread(() -> {
                    ask(flight);
                    hit.add(Thread.interrupted());
                }) {
                    @Override
                    public void interrupt() {
                        hanging.letGo.countDown();
                        stayed.add(!hasEndedSoon(this));
                        super.interrupt();
                    }
                };
        thread.start();
        hanging.inside.await();
        time.pass(Duration.ofSeconds(5));
        thread.join();

        assertThat(stayed).containsExactly(true);
        assertThat(hit).containsExactly(false);
    }

    private static boolean hasEndedSoon(Thread thread) {
        try {
            thread.join(100);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    @Test
    void memoryStandsForTheFlightBehindIt() {
        standsForItsFlight(flight -> new Cached(flight, Duration.ZERO, time.time(), unheard));
    }

    @Test
    void theBackgroundStandsForTheFlightBehindIt() {
        standsForItsFlight(
                flight -> new BackgroundRuns(flight, Duration.ofSeconds(10), time, time.time(), () -> 0.5, unheard));
    }

    @Test
    void whatAStageAddsAroundAFailureSaysNothingAndAMessageThatThrowsIsTheNameOfItsClass() {
        ask(flight(() -> CompletableFuture.failedFuture(
                new CompletionException(new ExecutionException(new IllegalStateException("no space left"))))));
        ask(flight(() -> {
            throw new Unspeakable();
        }));
        ask(flight(() -> CompletableFuture.failedFuture(new CompletionException("bare", null))));

        assertThat(answers)
                .extracting(result -> result.outcome().detail())
                .containsExactly("no space left", Unspeakable.class.getName(), "bare");
    }

    private static final class Unspeakable extends RuntimeException {
        @Override
        public String getMessage() {
            throw new IllegalStateException("not even that");
        }
    }

    @Test
    void manyThreadsNeverMeetInsideACheck() throws InterruptedException {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger met = new AtomicInteger();
        AtomicInteger told = new AtomicInteger();
        Flight flight = flight(() -> {
            met.addAndGet(inside.incrementAndGet() - 1);
            Thread.onSpinWait();
            inside.decrementAndGet();
            return CompletableFuture.completedFuture(Outcome.up());
        });
        CountDownLatch start = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(8);
        for (int number = 0; number < 8; number++) {
            new Thread(() -> {
                        try {
                            start.await();
                            for (int round = 0; round < 5000; round++) {
                                flight.ask(result -> told.incrementAndGet(), () -> false)
                                        .filter(result -> result.outcome().status() == Status.UP)
                                        .ifPresent(result -> told.incrementAndGet());
                            }
                        } catch (InterruptedException ended) {
                            Thread.currentThread().interrupt();
                        } finally {
                            end.countDown();
                        }
                    })
                    .start();
        }
        start.countDown();
        assertThat(end.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(met).hasValue(0);
        assertThat(told).hasValue(40_000);
    }
}
