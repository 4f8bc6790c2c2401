package io.healthpoint.bridge.smallrye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.registry.Check;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.operators.AbstractUni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Annotated methods that return a {@code Uni}. */
class UniStageTest {

    private static final AtomicInteger SUBSCRIPTIONS = new AtomicInteger();
    private static final AtomicInteger CANCELLATIONS = new AtomicInteger();
    private static final AtomicInteger DESTROYED = new AtomicInteger();

    @Dependent
    static class Connection {
        @PreDestroy
        void close() {
            DESTROYED.incrementAndGet();
        }
    }

    @ApplicationScoped
    static class Reactive {
        @HealthCheck("false")
        Uni<Boolean> no() {
            return Uni.createFrom().item(false);
        }

        @HealthCheck("done")
        Uni<Void> done() {
            return Uni.createFrom().voidItem();
        }

        @HealthCheck("outcome")
        Uni<? extends Outcome> outcome() {
            return Uni.createFrom().item(Outcome.degraded("slow"));
        }

        @HealthCheck("response")
        Uni<HealthCheckResponse> response() {
            return Uni.createFrom()
                    .item(new HealthCheckResponse("its own name", HealthCheckResponse.Status.UP, Optional.empty()));
        }

        @HealthCheck("fails")
        Uni<Boolean> fails() {
            return Uni.createFrom().failure(new IllegalStateException("no answer"));
        }

        @HealthCheck("none")
        Uni<Boolean> none() {
            return null;
        }

        @HealthCheck("item.missing")
        Uni<Boolean> itemMissing() {
            return Uni.createFrom().nullItem();
        }

        @HealthCheck("never")
        Uni<Boolean> never(Connection used) {
            return Uni.createFrom()
                    .<Boolean>emitter(subscribed -> SUBSCRIPTIONS.incrementAndGet())
                    .onCancellation()
                    .invoke(CANCELLATIONS::incrementAndGet);
        }

        @HealthCheck("broken")
        Uni<Boolean> broken(Connection used) {
            return new AbstractUni<>() {
                @Override
                public void subscribe(UniSubscriber<? super Boolean> subscriber) {
                    throw new IllegalStateException("cannot be subscribed");
                }
            };
        }
    }

    @ApplicationScoped
    static class OfTexts {
        @HealthCheck
        Uni<String> text() {
            return Uni.createFrom().item("fine");
        }
    }

    @BeforeEach
    void countAnew() {
        SUBSCRIPTIONS.set(0);
        CANCELLATIONS.set(0);
        DESTROYED.set(0);
    }

    private static SeContainer deployed(Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addBeanClasses(beans)
                .initialize();
    }

    private static CompletableFuture<Outcome> started(SeContainer container, String name) throws Throwable {
        Check named = container.select(HealthpointExtension.class).get().checks().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
        return named.procedure().start();
    }

    @Test
    void aUniOfWhatAStageMayBeOfIsAnOutcome() throws Throwable {
        try (SeContainer container = deployed(Reactive.class, Connection.class)) {
            assertThat(started(container, "false")).isCompletedWithValue(Outcome.down(""));
            assertThat(started(container, "done")).isCompletedWithValue(Outcome.up());
            assertThat(started(container, "outcome")).isCompletedWithValue(Outcome.degraded("slow"));
            assertThat(started(container, "response")).isCompletedWithValue(Outcome.up());
            assertThat(started(container, "none")).isCompletedWithValue(Outcome.down("returned null"));
            assertThat(started(container, "item.missing")).isCompletedWithValue(Outcome.down("returned null"));
            assertThat(started(container, "fails"))
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withMessageContaining("no answer");
        }
    }

    @Test
    void itIsSubscribedOnceARunAndCancelledWithTheRun() throws Throwable {
        try (SeContainer container = deployed(Reactive.class, Connection.class)) {
            CompletableFuture<Outcome> outcome = started(container, "never");
            assertThat(outcome).isNotDone();
            assertThat(SUBSCRIPTIONS).hasValue(1);
            assertThat(DESTROYED).hasValue(0);

            outcome.cancel(true);
            assertThat(CANCELLATIONS).hasValue(1);
            assertThat(DESTROYED).hasValue(1);
        }
    }

    @Test
    void whereItCannotBeSubscribedItIsAFailureThatLeavesNothingBehind() throws Throwable {
        try (SeContainer container = deployed(Reactive.class, Connection.class)) {
            assertThat(started(container, "broken"))
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withMessageContaining("cannot be subscribed");
            assertThat(DESTROYED).hasValue(1);
        }
    }

    @Test
    void aUniOfAnythingElseIsADefinitionFault() {
        assertThatThrownBy(() -> deployed(OfTexts.class))
                .hasStackTraceContaining("HEALTHPOINT-003")
                .hasStackTraceContaining("io.smallrye.mutiny.Uni<java.lang.String>");
    }
}
