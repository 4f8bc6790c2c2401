package io.healthpoint.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.CheckResult;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Report;
import io.healthpoint.Scope;
import io.healthpoint.Status;
import io.healthpoint.StatusChange;
import io.healthpoint.discovery.full.AnnotatedChecks;
import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.flight.Recording;
import io.healthpoint.flight.RunListener;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The engine as an application has it: real threads, the API and the events. */
@Timeout(60)
class ApplicationHealthTest {

    private SeContainer container;
    private Healthpoint health;
    private Observer observer;

    @ApplicationScoped
    static class Observer {
        final BlockingQueue<StatusChange> changes = new LinkedBlockingQueue<>();
        final AtomicReference<Runnable> trouble = new AtomicReference<>(() -> {});

        void observe(@Observes StatusChange change) {
            changes.add(change);
            trouble.get().run();
        }

        BlockingQueue<StatusChange> changes() {
            return changes;
        }

        void trouble(Runnable what) {
            trouble.set(what);
        }
    }

    @RequestScoped
    static class Visit {
        private int count;

        int next() {
            return ++count;
        }
    }

    @Test
    void eachRunHasARequestContextOfItsOwn() {
        Visit visit = container.select(Visit.class).get();
        health.register("request", Policy.DEFAULT, () -> Outcome.up("visits: " + visit.next()));

        for (int run = 0; run < 2; run++) {
            assertThat(health.report().results())
                    .extracting(result -> result.outcome().detail())
                    .containsExactly("visits: 1");
        }
    }

    @BeforeEach
    void start() {
        System.setProperty("healthpoint.share", "0s");
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addBeanClasses(Assembly.class, AnnotatedChecks.class, Visit.class, Observer.class)
                .initialize();
        health = container.select(Healthpoint.class).get();
        observer = container.select(Observer.class).get();
    }

    @AfterEach
    void stop() {
        System.clearProperty("healthpoint.share");
        container.close();
    }

    private StatusChange next() throws InterruptedException {
        StatusChange change = observer.changes().poll(20, TimeUnit.SECONDS);
        assertThat(change).isNotNull();
        return change;
    }

    @Test
    void checksComeAndGoWhileTheApplicationRuns() {
        try (Healthpoint.Registration registration =
                health.register("bad", Policy.DEFAULT, () -> Outcome.down("gone"))) {
            assertThat(registration).isNotNull();
            assertThat(health.report().status()).isEqualTo(Status.DOWN);
            assertThat(health.report("ready").results())
                    .extracting(CheckResult::name)
                    .containsExactly("bad");
        }
        assertThat(health.report().status()).isEqualTo(Status.UP);
        assertThat(health.report().results()).isEmpty();
    }

    @Test
    void aDisabledCheckIsNotThereButItsGroupIsForAsLongAsItIsRegistered() {
        String key = "healthpoint.checks.\"off\".enabled";
        System.setProperty(key, "false");
        Policy policy = Policy.DEFAULT.inGroups("tenants");
        try (Healthpoint.Registration registration = health.register("off", policy, () -> Outcome.down("gone"))) {
            assertThat(registration).isNotNull();
            assertThat(health.report("tenants").status()).isEqualTo(Status.UP);
            assertThat(health.report("tenants").results()).isEmpty();
        } finally {
            System.clearProperty(key);
        }
        assertThatThrownBy(() -> health.report("tenants")).hasMessageContaining("there is no group \"tenants\"");
    }

    @Test
    void aCheckThatReturnsNullOrThrowsIsDown() {
        health.register("null", Policy.DEFAULT, () -> null);
        health.register("throws", Policy.DEFAULT, () -> {
            throw new java.io.IOException("gone");
        });

        assertThat(health.report().results())
                .extracting(result -> result.outcome().detail())
                .containsExactly("returned null", "gone");
    }

    @ApplicationScoped
    static class Source implements CheckSource {
        @Inject
        Settings settings;

        @Inject
        Healthpoint health;

        @Override
        public Collection<Check> checks() {
            Outcome outcome = Outcome.up(settings.runs().timeout() + " and " + (health != null));
            return List.of(
                    new Check("source", Policy.DEFAULT, "here", () -> CompletableFuture.completedFuture(outcome)));
        }
    }

    @Test
    void aSourceOfChecksMayInjectTheSettingsAndTheApi() {
        container.close();
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addBeanClasses(Assembly.class, AnnotatedChecks.class, Visit.class, Observer.class, Source.class)
                .initialize();

        assertThat(container.select(Healthpoint.class).get().report().results())
                .extracting(result -> result.outcome().detail())
                .containsExactly("PT5S and true");
    }

    @ApplicationScoped
    static class Listener implements RunListener {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();
        boolean deaf;

        @Override
        public boolean isListening() {
            return !deaf;
        }

        @Override
        public void recorded(Recording recording) {
            told.add(recording.run().name());
        }

        BlockingQueue<String> told() {
            return told;
        }
    }

    @ApplicationScoped
    static class DeafListener extends Listener {
        DeafListener() {
            deaf = true;
        }
    }

    @Test
    void everyListenerThatWantsToHearIsToldOfEachResultAndNoOther() {
        container.close();
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addBeanClasses(
                        Assembly.class,
                        AnnotatedChecks.class,
                        Visit.class,
                        Observer.class,
                        Listener.class,
                        DeafListener.class)
                .initialize();
        health = container.select(Healthpoint.class).get();
        health.register("a", Policy.DEFAULT, Outcome::up);
        health.report();

        assertThat(container.select(DeafListener.class).get().told()).isEmpty();
        assertThat(container.select(Listener.class).stream()
                        .filter(listener -> !(listener instanceof DeafListener))
                        .findFirst()
                        .orElseThrow()
                        .told())
                .containsExactly("a");
    }

    @Test
    void aCheckWithAnIntervalRunsByItself() throws InterruptedException {
        BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        Policy ticking = new Policy(Set.of("ready"), true, null, Duration.ofMillis(10), null, 1, 1);
        health.register("ticking", ticking, () -> {
            runs.add(Thread.currentThread().getName());
            return Outcome.up();
        });

        assertThat(runs.poll(20, TimeUnit.SECONDS)).startsWith("healthpoint-");
        assertThat(runs.poll(20, TimeUnit.SECONDS)).startsWith("healthpoint-");
    }

    @Test
    void aNameThatIsTakenOrAGroupThatIsNoneIsRefused() {
        health.register("a", Policy.DEFAULT, Outcome::up);

        assertThatThrownBy(() -> health.register("a", Policy.DEFAULT, Outcome::up))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two checks are named \"a\"");
        assertThatThrownBy(() -> health.register("b", Policy.DEFAULT.inGroups("a b"), Outcome::up))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"a b\"");
        assertThatThrownBy(() -> health.report("other"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no group \"other\"");
        assertThat(health.report().results()).hasSize(1);
    }

    @Test
    void aCheckThatRunsOnceAFleetMustHaveAnIntervalAndMustNotBeLive() {
        Policy fleet = new Policy(Set.of("ready"), true, null, Duration.ofMinutes(1), null, 1, 1).inScope(Scope.FLEET);
        Policy hasty = new Policy(Set.of("ready"), true, null, Duration.ZERO, null, 1, 1).inScope(Scope.FLEET);

        assertThatThrownBy(() -> health.register("a", fleet.inGroups("live"), Outcome::up))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a check of group live must not run once a fleet");
        for (Policy without : List.of(hasty, Policy.DEFAULT.inScope(Scope.FLEET))) {
            assertThatThrownBy(() -> health.register("a", without, Outcome::up))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a check that runs once a fleet must have an interval");
        }
        health.register("a", fleet, Outcome::up);
        health.register("b", Policy.DEFAULT.inGroups("live"), Outcome::up);
        assertThat(health.report().results()).hasSize(2);
    }

    @Test
    void aCheckThatAsksForTheReportIsToldSoAndNothingHangs() {
        health.register("self", Policy.DEFAULT, () -> {
            health.report();
            return Outcome.up();
        });
        health.register("other", Policy.DEFAULT, Outcome::up);

        Report report = health.report();
        assertThat(report.results())
                .extracting(result -> result.outcome().detail())
                .containsExactly("OK", "a check must not ask for the report: it would wait for itself");
    }

    @Test
    void drainedReadyIsDownAndDoesNotComeBackWhileLiveStandsAsItIs() {
        health.register("fine", Policy.DEFAULT.inGroups("ready", "live"), Outcome::up);
        health.drain();
        health.drain();

        assertThat(health.report("ready").status()).isEqualTo(Status.DOWN);
        assertThat(health.report().status()).isEqualTo(Status.DOWN);
        assertThat(health.report("live").status()).isEqualTo(Status.UP);
        assertThat(health.report("ready").results())
                .extracting(CheckResult::name)
                .containsExactly("fine", "healthpoint.drain");
    }

    @Test
    void eachChangeIsToldOnceAndInOrder() throws InterruptedException {
        AtomicBoolean fine = new AtomicBoolean(true);
        health.register("flapping", Policy.DEFAULT, () -> Outcome.of(fine.get(), "detail"));
        health.report();
        health.report();
        fine.set(false);
        health.report();
        health.report();
        fine.set(true);
        health.report();

        List<StatusChange> told = List.of(next(), next(), next(), next());
        assertThat(told)
                .extracting(StatusChange::name, StatusChange::from, StatusChange::to)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("flapping", Status.UP, Status.DOWN),
                        org.assertj.core.groups.Tuple.tuple(null, Status.UP, Status.DOWN),
                        org.assertj.core.groups.Tuple.tuple("flapping", Status.DOWN, Status.UP),
                        org.assertj.core.groups.Tuple.tuple(null, Status.DOWN, Status.UP));
        assertThat(told.get(0).detail()).isEqualTo("detail");
        assertThat(observer.changes()).isEmpty();
    }

    @Test
    void aCheckThatIsDownFromTheStartIsAChangeAndItsRemovalHealsTheWhole() throws InterruptedException {
        Healthpoint.Registration bad = health.register("bad", Policy.DEFAULT, () -> Outcome.down("gone"));
        health.report();
        assertThat(next()).satisfies(change -> {
            assertThat(change.name()).isEqualTo("bad");
            assertThat(change.from()).isNull();
            assertThat(change.to()).isEqualTo(Status.DOWN);
        });
        assertThat(next().to()).isEqualTo(Status.DOWN);
        bad.close();
        bad.close();
        assertThat(next()).satisfies(change -> {
            assertThat(change.name()).isNull();
            assertThat(change.to()).isEqualTo(Status.UP);
        });
    }

    @Test
    void anObserverThatThrowsOrBlocksHarmsNothing() throws InterruptedException {
        AtomicBoolean fine = new AtomicBoolean();
        CountDownLatch letGo = new CountDownLatch(1);
        observer.trouble(() -> {
            throw new AssertionError("observer");
        });
        health.register("a", Policy.DEFAULT, () -> Outcome.of(fine.get(), ""));
        health.report();
        assertThat(next().name()).isEqualTo("a");
        assertThat(next().name()).isNull();
        observer.trouble(() -> {
            try {
                letGo.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        fine.set(true);
        assertThat(health.report().status()).isEqualTo(Status.UP);
        fine.set(false);
        assertThat(health.report().status()).isEqualTo(Status.DOWN);
        letGo.countDown();
        assertThat(List.of(next().to(), next().to(), next().to(), next().to()))
                .containsExactly(Status.UP, Status.UP, Status.DOWN, Status.DOWN);
    }

    @Test
    void checksComeAndGoDuringAFloodOfProbes() throws InterruptedException {
        health.register("always", Policy.DEFAULT, Outcome::up);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread flood = new Thread(() -> {
            try {
                while (!Thread.currentThread().isInterrupted()) {
                    assertThat(health.report().results())
                            .extracting(CheckResult::name)
                            .contains("always");
                }
            } catch (Throwable thrown) {
                failure.set(thrown);
            }
        });
        flood.start();
        for (int round = 0; round < 500; round++) {
            health.register("passing", Policy.DEFAULT, () -> Outcome.down("")).close();
            assertThat(health.report().results()).hasSize(1);
        }
        flood.interrupt();
        flood.join();
        assertThat(failure.get()).isNull();
    }

    @Test
    void everyThreadEndsWithTheApplicationThatsInsideACheckToo() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        AtomicReference<Thread> thread = new AtomicReference<>();
        health.register("hung", Policy.DEFAULT, () -> {
            thread.set(Thread.currentThread());
            inside.countDown();
            new CountDownLatch(1).await();
            return Outcome.up();
        });
        Thread probe = new Thread(() -> health.report());
        probe.setDaemon(true);
        probe.start();
        inside.await();
        container.close();
        thread.get().join();
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Observer.class)
                .initialize();
    }
}
