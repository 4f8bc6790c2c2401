package io.healthpoint.bridge.smallrye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.bridge.microprofile.MicroProfileChecks;
import io.healthpoint.bridge.microprofile.MicroProfileHealthExtension;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Procedure;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SmallRyeHealthTest {

    private static final String HERE = SmallRyeHealthTest.class.getName() + "$";

    /** Answers when the test says so, and counts what is done with it. */
    @Dependent
    @Readiness
    static class Remote implements AsyncHealthCheck {
        static final AtomicInteger CALLS = new AtomicInteger();
        static final AtomicInteger SUBSCRIPTIONS = new AtomicInteger();
        static final AtomicInteger CANCELLATIONS = new AtomicInteger();
        static final AtomicInteger DESTROYED = new AtomicInteger();
        static UniEmitter<? super HealthCheckResponse> emitter;

        @Override
        public Uni<HealthCheckResponse> call() {
            CALLS.incrementAndGet();
            return Uni.createFrom()
                    .<HealthCheckResponse>emitter(subscribed -> {
                        SUBSCRIPTIONS.incrementAndGet();
                        emitter = subscribed;
                    })
                    .onCancellation()
                    .invoke(CANCELLATIONS::incrementAndGet);
        }

        @PreDestroy
        void destroy() {
            DESTROYED.incrementAndGet();
        }
    }

    /** Says whatever the test wants. */
    @ApplicationScoped
    @Liveness
    static class Careless implements AsyncHealthCheck {
        static Uni<HealthCheckResponse> says;

        @Override
        public Uni<HealthCheckResponse> call() {
            return says;
        }
    }

    @ApplicationScoped
    @HealthGroup("eu")
    @HealthGroup("us")
    static class InTwo implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("in two");
        }
    }

    @ApplicationScoped
    @Liveness
    @Wellness
    @HealthGroup("eu")
    static class OfAllKinds implements AsyncHealthCheck {
        @Override
        public Uni<HealthCheckResponse> call() {
            return Uni.createFrom().item(HealthCheckResponse.up("of all kinds"));
        }
    }

    @ApplicationScoped
    static class WithoutQualifier implements AsyncHealthCheck {
        @Override
        public Uni<HealthCheckResponse> call() {
            return Uni.createFrom().item(HealthCheckResponse.up("without"));
        }
    }

    @ApplicationScoped
    static class Producers {
        @Produces
        @HealthGroup("eu")
        final AsyncHealthCheck field = () -> Uni.createFrom().item(HealthCheckResponse.up("a field"));

        @Produces
        @Wellness
        HealthCheck method() {
            return () -> HealthCheckResponse.up("a method");
        }

        @Produces
        @Readiness
        AsyncHealthCheck none() {
            return null;
        }
    }

    @ApplicationScoped
    @Readiness
    @HealthGroup("north sea")
    static class Oddly implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("oddly");
        }
    }

    @BeforeEach
    void countAnew() {
        List.of(Remote.CALLS, Remote.SUBSCRIPTIONS, Remote.CANCELLATIONS, Remote.DESTROYED)
                .forEach(count -> count.set(0));
    }

    private static SeContainer deployed(Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new MicroProfileHealthExtension())
                .addBeanClasses(MicroProfileChecks.class)
                .addBeanClasses(beans)
                .initialize();
    }

    private static Map<String, Check> checks(SeContainer container) {
        return container.select(MicroProfileChecks.class).get().checks().stream()
                .collect(Collectors.toMap(Check::name, Function.identity()));
    }

    private static Set<String> groups(SeContainer container, String check) {
        return checks(container).get(HERE + check).policy().groups();
    }

    private static CompletableFuture<Outcome> started(SeContainer container, String check) throws Throwable {
        return checks(container).get(HERE + check).procedure().start();
    }

    @Test
    void anAsynchronousProcedureIsSubscribedOnceARunAndDependentUntilItsEnd() throws Throwable {
        try (SeContainer container = deployed(Remote.class)) {
            Check check = checks(container).get(HERE + "Remote");
            CompletableFuture<Outcome> outcome = check.procedure().start();

            assertThat(outcome).isNotDone();
            assertThat(Remote.DESTROYED).hasValue(0);
            Remote.emitter.complete(
                    HealthCheckResponse.named("remote").withData("ping", 3).up().build());

            assertThat(outcome).isCompletedWithValue(new Outcome(Status.UP, "ping=3", Map.of("ping", 3L)));
            assertThat(check.procedure().alias()).isEqualTo("remote");
            assertThat(Remote.CALLS).hasValue(1);
            assertThat(Remote.SUBSCRIPTIONS).hasValue(1);
            assertThat(Remote.DESTROYED).hasValue(1);
            assertThat(Remote.CANCELLATIONS).hasValue(0);
        }
    }

    @Test
    void toCancelTheRunCancelsTheSubscriptionAndWhatComesLateIsHeardByNobody() throws Throwable {
        try (SeContainer container = deployed(Remote.class)) {
            Check check = checks(container).get(HERE + "Remote");

            check.procedure().start().cancel(true);
            assertThat(Remote.CANCELLATIONS).hasValue(1);
            assertThat(Remote.DESTROYED).hasValue(1);

            Remote.emitter.complete(HealthCheckResponse.up("late"));
            assertThat(check.procedure().alias()).isNull();
        }
    }

    @Test
    void aProcedureThatFailsHasTheNameOfItsClassAndIsKnownByItsOwn() throws Throwable {
        try (SeContainer container = deployed(Careless.class)) {
            Procedure careless = checks(container).get(HERE + "Careless").procedure();
            Careless.says = Uni.createFrom().item(HealthCheckResponse.up("careless"));
            careless.start().join();
            assertThat(careless.alias()).isEqualTo("careless");

            Careless.says = Uni.createFrom().failure(new IllegalStateException("no answer"));
            assertThat(careless.start())
                    .failsWithin(Duration.ZERO)
                    .withThrowableThat()
                    .withMessageContaining("no answer");
            assertThat(careless.alias()).isNull();
            assertThat(careless.knownAs()).isEqualTo("careless");
        }
    }

    @Test
    void noUniOrNothingInItIsDownAndSaysSo() throws Throwable {
        try (SeContainer container = deployed(Careless.class, Producers.class)) {
            Careless.says = null;
            assertThat(started(container, "Careless")).isCompletedWithValue(Outcome.down("returned null"));
            Careless.says = Uni.createFrom().nullItem();
            assertThat(started(container, "Careless")).isCompletedWithValue(Outcome.down("returned null"));
            assertThat(started(container, "Producers.none"))
                    .isCompletedWithValue(Outcome.down("the producer returned null"));
        }
    }

    @Test
    void aBeanIsInTheGroupsOfAllItsQualifiers() {
        try (SeContainer container =
                deployed(InTwo.class, OfAllKinds.class, Producers.class, WithoutQualifier.class, Careless.class)) {
            assertThat(checks(container)).doesNotContainKey(HERE + "WithoutQualifier");
            assertThat(groups(container, "InTwo")).containsExactlyInAnyOrder("eu", "us");
            assertThat(groups(container, "OfAllKinds")).containsExactlyInAnyOrder("live", "well", "eu");
            assertThat(groups(container, "Producers.field")).containsExactly("eu");
            assertThat(groups(container, "Producers.method")).containsExactly("well");
            assertThat(groups(container, "Careless")).containsExactly("live");
        }
    }

    @Test
    void whoNamesNoGroupIsInTheDefaultOneWithOrWithoutAnotherQualifier() {
        System.setProperty(SmallRyeGroups.DEFAULT_GROUP, "rest");
        try (SeContainer container = deployed(InTwo.class, Careless.class, WithoutQualifier.class)) {
            assertThat(groups(container, "WithoutQualifier")).containsExactly("rest");
            assertThat(groups(container, "Careless")).containsExactlyInAnyOrder("live", "rest");
            assertThat(groups(container, "InTwo")).containsExactlyInAnyOrder("eu", "us");
        } finally {
            System.clearProperty(SmallRyeGroups.DEFAULT_GROUP);
        }
    }

    @Test
    void aGroupThatNoRequestCanAskForIsToldAndTheCheckIsInItsOthers() {
        List<String> told = new ArrayList<>();
        Logger logger = Logger.getLogger("io.healthpoint");
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try (SeContainer container = deployed(Oddly.class)) {
            assertThat(groups(container, "Oddly")).containsExactly("ready");
            assertThat(told)
                    .containsExactly(
                            "healthpoint: " + HERE + "Oddly is not in group \"north sea\": a group's name consists of"
                                    + " letters, digits, '-', '_', '.' and '~' and begins with a letter or a digit; give the group"
                                    + " another name, or set healthpoint.checks.\"" + HERE + "Oddly\".groups");
        } finally {
            logger.removeHandler(handler);
        }
    }

    @Test
    void whatTheSubscriptionThrowsIsThatChecksFailure() throws Throwable {
        try (SeContainer container = deployed(Careless.class)) {
            Careless.says = Uni.createFrom().deferred(() -> {
                throw new IllegalStateException("cannot begin");
            });
            assertThatThrownBy(() -> started(container, "Careless").join()).hasMessageContaining("cannot begin");
        }
    }
}
