package io.healthpoint.kit.stage;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Report;
import io.healthpoint.StatusChange;
import io.healthpoint.discovery.full.AnnotatedChecks;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import io.healthpoint.isolation.Isolation;
import io.healthpoint.kit.clock.TestClock;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.RequestScope;
import io.healthpoint.registry.Selection;
import io.healthpoint.run.ApplicationHealth;
import io.healthpoint.run.CheckRunner;
import io.healthpoint.run.Drain;
import io.healthpoint.run.LiveRegistry;
import io.healthpoint.run.StatusEvents;
import io.healthpoint.settings.ConfiguredSettings;
import io.healthpoint.threads.Pace;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.spi.BeanManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The parts of the library as an application has them, but by the test's clock. */
public final class Trial {

    private static final double NEITHER_EARLY_NOR_LATE = 0.5;

    private final TestClock clock;
    private final Interventions interventions;
    private final LiveRegistry registry;
    private final Healthpoint healthpoint;
    private final List<StatusChange> changes = new CopyOnWriteArrayList<>();

    private final CheckRunner runner;
    private final RequestScope requestScope;
    private final Map<String, Check> checks = new ConcurrentHashMap<>();

    Trial(BeanManager beans, Duration patience) {
        clock = new TestClock(patience);
        interventions = new Interventions(clock);
        AnnotatedChecks annotated = Sources.annotated(beans);
        requestScope = annotated.requestScope();
        Isolation isolation = new Isolation(requestScope);
        registry = new LiveRegistry(
                Sources.of(beans),
                List.of(
                        new StatusEvents(clock, isolation.around("an observer of StatusChange", told(beans))),
                        deadlines()),
                new ConfiguredSettings(),
                clock,
                new Pace(clock.time(), () -> NEITHER_EARLY_NOR_LATE),
                check -> isolation.around(interventions.around(known(check))),
                Optional.empty());
        Drain drain = new Drain(() -> {});
        runner = new CheckRunner(registry, drain);
        healthpoint = new ApplicationHealth(runner, registry, drain);
        registry.start();
    }

    /**
     * Asks checks.
     *
     * @param asked which
     * @return what they say
     */
    public Report probe(Selection asked) {
        return clock.await(runner.report(asked)
                .orElseThrow(() -> new IllegalArgumentException("there is no group \"" + asked.group()
                        + "\"; there are: " + String.join(", ", registry.groups()))));
    }

    /**
     * Returns what the checks are called.
     *
     * @return of all checks
     */
    public CheckNames names() {
        return new CheckNames(registry.names());
    }

    /**
     * Finds a check.
     *
     * @param name see {@link CheckNames#find}
     * @return with its policy
     */
    public Check check(String name) {
        return Objects.requireNonNull(checks.get(names().find(name)));
    }

    /**
     * Runs a check by itself: in a request context, but with nobody who puts right what it leaves.
     *
     * @param check to be run on this thread
     * @return what it says
     * @throws Throwable what it throws
     */
    public CompletableFuture<Outcome> run(Check check) throws Throwable {
        RequestScope.Opened context = requestScope.open();
        CompletableFuture<Outcome> begun;
        try {
            begun = check.procedure().start();
        } catch (Throwable failure) {
            context.leave();
            context.end();
            throw failure;
        }
        context.leave();
        return begun.whenComplete((said, failure) -> context.end());
    }

    /** Returns where threads are that do not end. */
    List<String> end() {
        interventions.end();
        registry.stop();
        return clock.stop();
    }

    /**
     * Returns by what the checks run.
     *
     * @return stands still until it is moved
     */
    public TestClock clock() {
        return clock;
    }

    /**
     * Returns what the test has checks do.
     *
     * @return nothing until told
     */
    public Interventions interventions() {
        return interventions;
    }

    /**
     * Returns what the application would inject.
     *
     * @return the same checks
     */
    public Healthpoint healthpoint() {
        return healthpoint;
    }

    /**
     * Returns what has changed.
     *
     * @return a copy, in order
     */
    public List<StatusChange> changes() {
        return List.copyOf(changes);
    }

    private Check known(Check check) {
        checks.put(check.name(), check);
        return check;
    }

    private Consumer<StatusChange> told(BeanManager beans) {
        Event<StatusChange> event = beans.getEvent().select(StatusChange.class);
        return change -> {
            changes.add(change);
            event.fire(change);
        };
    }

    private RunListener deadlines() {
        return (Recording recording) -> {
            if (recording.run().overdue()) {
                clock.deadlineOf(recording.run().name());
            }
        };
    }
}
