package io.healthpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckResult;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Scope;
import io.healthpoint.flight.FleetSources;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.ResultSource;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Selection;
import io.healthpoint.settings.ConfiguredSettings;
import io.healthpoint.threads.FakeTime;
import io.healthpoint.threads.Pace;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Checks that come and go, by a clock that the test moves. */
class LiveRegistryTest {

    private static final Duration INTERVAL = Duration.ofSeconds(10);

    private final FakeTime time = new FakeTime();
    private final AtomicInteger runs = new AtomicInteger();
    private final List<String> forgotten = new ArrayList<>();
    private final List<String> ofFleet = new ArrayList<>();
    private final FleetSources fleet = (check, flight, recorder) -> {
        ofFleet.add(check.name());
        return flight;
    };
    private final RunListener listener = new RunListener() {
        @Override
        public void recorded(Recording recording) {}

        @Override
        public void forgotten(String name) {
            forgotten.add(name);
        }
    };

    private LiveRegistry registry(Check... declared) {
        return new LiveRegistry(
                List.of(() -> List.of(declared)),
                List.of(listener),
                new ConfiguredSettings(),
                time,
                new Pace(time.time(), () -> 0.5),
                check -> check,
                Optional.of(fleet));
    }

    private Check check(String name, Duration interval, Duration ttl, Scope scope) {
        Policy policy = new Policy(Set.of("ready"), true, null, interval, ttl, 1, 1).inScope(scope);
        return new Check(name, policy, "here", () -> {
            runs.incrementAndGet();
            return CompletableFuture.completedFuture(Outcome.up());
        });
    }

    private Check plain(String name) {
        return check(name, Duration.ZERO, Duration.ZERO, Scope.INSTANCE);
    }

    private Check background(String name) {
        return check(name, INTERVAL, Duration.ZERO, Scope.INSTANCE);
    }

    private int runsAfter(Duration duration) {
        time.pass(duration);
        time.work();
        return runs.get();
    }

    @Test
    void itTellsWhichChecksAndGroupsThereAre() {
        assertThat(registry().isEmpty()).isTrue();
        LiveRegistry some = registry(plain("b"), plain("a"));

        assertThat(some.isEmpty()).isFalse();
        assertThat(some.names()).containsExactly("a", "b");
        assertThat(some.groups()).contains("ready", "live", "started");
    }

    @Test
    void itWarnsOfKeysThatDoNothing() {
        String key = "healthpoint.checks.\"gone\".ttl";
        System.setProperty(key, "7s");
        try {
            assertThat(registry(plain("a")).warnings()).anyMatch(warning -> warning.contains(key));
        } finally {
            System.clearProperty(key);
        }
    }

    @Test
    void declaredChecksRunByThemselvesFromTheStartOnAndUntilTheStop() {
        LiveRegistry registry = registry(background("ticking"));
        assertThat(runsAfter(INTERVAL)).isZero();

        registry.start();
        registry.start();
        assertThat(runsAfter(Duration.ZERO)).isOne();
        registry.stop();
        assertThat(time.waitingForTime()).isZero();
        assertThat(runsAfter(INTERVAL)).isOne();
    }

    @Test
    void aCheckThatComesLaterRunsByItselfAtOnceWhereTheApplicationHasStarted() {
        LiveRegistry registry = registry();
        registry.add(background("early"));
        assertThat(runsAfter(INTERVAL)).isZero();
        registry.start();
        assertThat(runsAfter(Duration.ZERO)).isOne();

        registry.add(background("late"));
        assertThat(runsAfter(Duration.ZERO)).isEqualTo(2);
    }

    @Test
    void aCheckThatGoesRunsNoMoreAndEveryListenerForgetsIt() {
        ConfiguredSettings settings = new ConfiguredSettings();
        LiveRegistry registry = new LiveRegistry(
                List.of(),
                List.of(listener),
                settings,
                time,
                new Pace(time.time(), () -> 0.5),
                check -> check,
                Optional.empty());
        registry.start();
        registry.add(background("ticking"));
        assertThat(runsAfter(Duration.ZERO)).isOne();
        assertThat(settings.origins("ticking")).isNotEmpty();

        registry.remove("ticking");
        assertThat(time.waitingForTime()).isZero();
        assertThat(forgotten).containsExactly("ticking");
        assertThat(settings.origins("ticking")).isEmpty();
    }

    @Test
    void aStopAnswersWhoWaits() {
        LiveRegistry registry = registry(plain("a"));
        CompletableFuture<Report> report =
                registry.current().run(Selection.ALL).orElseThrow().later();
        registry.stop();

        assertThat(report).isDone();
    }

    @Test
    void aResultIsServedFromMemoryOnlyWhereItHasATimeToLive() {
        ResultSource kept = source(check("kept", Duration.ZERO, INTERVAL, Scope.INSTANCE));
        ResultSource fresh = source(plain("fresh"));
        for (ResultSource source : List.of(kept, fresh)) {
            source.ask(result -> {}, () -> true);
        }

        assertThat(kept.now()).isPresent();
        assertThat(fresh.now()).isEmpty();
    }

    private ResultSource source(Check check) {
        return registry(check).current().sources().get(check.name());
    }

    @Test
    void onlyACheckOfTheFleetWithAnIntervalRunsOnceAFleet() {
        LiveRegistry registry = registry(
                check("fleet", INTERVAL, Duration.ZERO, Scope.FLEET),
                check("hasty", Duration.ZERO, Duration.ZERO, Scope.FLEET),
                background("own"));

        assertThat(ofFleet).containsExactly("fleet");
        registry.start();
        assertThat(runsAfter(Duration.ZERO)).isOne(); // the instance's own
    }

    @Test
    void aReportThatTakesLongerIsToldLaterAndHoldsThatTheInstanceGoesOutOfService() {
        LiveRegistry registry = registry(plain("a"));
        Drain drain = new Drain(() -> {});
        drain.begin();
        CheckRunner runner = new CheckRunner(registry, drain);
        CompletableFuture<Report> report = runner.report(Selection.ALL).orElseThrow();
        assertThat(report).isNotDone();
        time.work();
        time.work();

        assertThat(report.join().results()).extracting(CheckResult::name).containsExactly("a", Drain.NAME);
        Report another = Report.of(List.of(), List.of());
        assertThat(runner.withDrain(another, Selection.ALL).results())
                .extracting(CheckResult::name)
                .containsExactly(Drain.NAME);
    }

    @Test
    void aReportThatIsThereAtOnceIsToldWithoutAnotherThread() {
        CheckRunner runner = new CheckRunner(registry(), new Drain(() -> {}));

        assertThat(runner.report(Selection.ALL).orElseThrow()).isDone();
        assertThat(time.waitingForThreads()).isZero();
    }
}
