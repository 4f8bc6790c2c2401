package io.healthpoint.discovery.full;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.StatusChange;
import io.healthpoint.assembly.Assembly;
import io.healthpoint.endpoint.Endpoint;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Singleton;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From when on checks run by themselves, and what surrounds them, as an application sees it. */
@Timeout(60)
class ApplicationStartTest {

    @Singleton // read by its fields
    static class Application {
        final BlockingQueue<String> runs = new LinkedBlockingQueue<>();
        volatile boolean started;

        void begin(@Observes @Initialized(ApplicationScoped.class) Object event) {
            started = false;
        }

        void start(@Observes Startup event) {
            started = true;
        }

        @HealthCheck(interval = "1h")
        boolean background() {
            runs.add(started ? "after the start" : "while it starts");
            return started;
        }
    }

    @RequestScoped
    static class Visit {
        private final AtomicBoolean destroyed = new AtomicBoolean();

        AtomicBoolean destroyed() {
            return destroyed;
        }

        @PreDestroy
        void destroy() {
            destroyed.set(true);
        }
    }

    @Singleton // read by its fields
    static class Later {
        final CompletableFuture<Boolean> stage = new CompletableFuture<>();
        final CompletableFuture<AtomicBoolean> destroyed = new CompletableFuture<>();

        @HealthCheck(timeout = "1h")
        CompletableFuture<Boolean> later(Visit visit) {
            destroyed.complete(visit.destroyed());
            return stage;
        }
    }

    @Singleton // read by its fields
    static class Observer {
        final BlockingQueue<String> told = new LinkedBlockingQueue<>();

        void observe(@Observes StatusChange change, Visit visit) {
            told.add(change.name() + " " + visit.destroyed());
        }

        @HealthCheck
        boolean down() {
            return false;
        }
    }

    private static SeContainer start(ApplicationStart start, Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension(start))
                .addBeanClasses(Assembly.class, AnnotatedChecks.class)
                .addBeanClasses(beans)
                .initialize();
    }

    @Test
    void aBackgroundCheckBeginsOnceTheApplicationsOwnObserversOfItsStartHaveEnded() throws InterruptedException {
        try (SeContainer container = start(new ApplicationStart(), Application.class)) {
            Application application = container.select(Application.class).get();

            assertThat(application.runs.poll(30, TimeUnit.SECONDS)).isEqualTo("after the start");
        }
    }

    @Test
    void inAServletContainerItBeginsWhenAMountServes() throws InterruptedException {
        try (SeContainer container = start(new ApplicationStart(() -> true), Application.class)) {
            Application application = container.select(Application.class).get();
            assertThat(application.runs).isEmpty();

            container.select(Endpoint.class).get().serves();

            assertThat(application.runs.poll(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void aRequestScopedParameterLivesUntilTheStageOfItsCheckEnds() {
        try (SeContainer container = start(new ApplicationStart(), Later.class, Visit.class)) {
            Later later = container.select(Later.class).get();
            CompletableFuture<Void> asked = CompletableFuture.runAsync(
                    container.select(Healthpoint.class).get()::report);
            assertThat(later.destroyed.join()).isFalse();

            later.stage.complete(true);
            asked.join();

            assertThat(later.destroyed.join()).isTrue();
        }
    }

    @Test
    void anObserverOfChangesMayUseRequestScopedBeans() throws InterruptedException {
        try (SeContainer container = start(new ApplicationStart(), Observer.class, Visit.class)) {
            container.select(Healthpoint.class).get().report();

            assertThat(container.select(Observer.class).get().told.poll(30, TimeUnit.SECONDS))
                    .isEqualTo(Observer.class.getName() + ".down false");
        }
    }
}
