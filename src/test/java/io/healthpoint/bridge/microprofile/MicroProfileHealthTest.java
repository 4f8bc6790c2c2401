package io.healthpoint.bridge.microprofile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.registry.Check;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.junit.jupiter.api.Test;

class MicroProfileHealthTest {

    private static final String HERE = MicroProfileHealthTest.class.getName() + "$";

    @ApplicationScoped
    @Readiness
    @Liveness
    static class Database implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("database")
                    .withData("users", 3)
                    .withData("primary", true)
                    .withData("host", "db1")
                    .up()
                    .build();
        }
    }

    @Dependent
    @Startup
    static class Migration implements HealthCheck {
        static final AtomicInteger DESTROYED = new AtomicInteger();

        @Override
        public HealthCheckResponse call() {
            throw new IllegalStateException("no schema");
        }

        @PreDestroy
        void destroy() {
            DESTROYED.incrementAndGet();
        }
    }

    @ApplicationScoped
    static class WithoutQualifier implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("never asked");
        }
    }

    @ApplicationScoped
    static class Producers {
        @Produces
        @Liveness
        final HealthCheck field = () -> HealthCheckResponse.down("a field");

        @Produces
        @Readiness
        HealthCheck method() {
            return () -> HealthCheckResponse.up("a method");
        }

        @Produces
        @Startup
        HealthCheck method(WithoutQualifier other) {
            return other;
        }
    }

    @ApplicationScoped
    @Readiness
    static class Careless implements HealthCheck {
        static HealthCheckResponse says;

        @Override
        public HealthCheckResponse call() {
            return says;
        }
    }

    @ApplicationScoped
    static class Ours {
        @io.healthpoint.HealthCheck
        HealthCheckResponse response() {
            return HealthCheckResponse.named("ignored")
                    .withData("free", 10)
                    .down()
                    .build();
        }
    }

    private static SeContainer deployed(Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension(), new MicroProfileHealthExtension())
                .addBeanClasses(MicroProfileChecks.class)
                .addBeanClasses(beans)
                .initialize();
    }

    private static Map<String, Check> checks(SeContainer container) {
        return container.select(MicroProfileChecks.class).get().checks().stream()
                .collect(Collectors.toMap(Check::name, Function.identity()));
    }

    private static Outcome run(Check check) throws Throwable {
        return check.procedure().start().join();
    }

    @Test
    void beansWithAQualifierAreChecksOfItsGroup() {
        try (SeContainer container = deployed(Database.class, Migration.class, WithoutQualifier.class)) {
            Map<String, Check> checks = checks(container);

            assertThat(checks).containsOnlyKeys(HERE + "Database", HERE + "Migration");
            assertThat(checks.get(HERE + "Database").policy().groups()).isEqualTo(Set.of("live", "ready"));
            assertThat(checks.get(HERE + "Migration").policy().groups()).isEqualTo(Set.of("started"));
        }
    }

    @Test
    void theResponseGivesStatusNameAndData() throws Throwable {
        try (SeContainer container = deployed(Database.class)) {
            Check check = checks(container).get(HERE + "Database");
            assertThat(check.procedure().alias()).isNull();

            Outcome outcome = run(check);

            assertThat(outcome.status()).isEqualTo(Status.UP);
            assertThat(outcome.data()).isEqualTo(Map.of("users", 3L, "primary", true, "host", "db1"));
            assertThat(outcome.detail()).isEqualTo("users=3, primary=true, host=db1");
            assertThat(check.procedure().alias()).isEqualTo("database");
        }
    }

    @Test
    void aThrowingProcedureIsNamedAfterItsClassAndDependentOnesAreDestroyedEachTime() {
        int before = Migration.DESTROYED.get();
        try (SeContainer container = deployed(Migration.class)) {
            Check check = checks(container).get(HERE + "Migration");

            assertThatThrownBy(() -> run(check)).hasMessage("no schema");
            assertThatThrownBy(() -> run(check)).hasMessage("no schema");

            assertThat(check.procedure().alias()).isNull();
            assertThat(Migration.DESTROYED.get() - before).isEqualTo(2);
        }
    }

    @Test
    void producersAreProceduresAndThoseOfOneNameAreTwoChecks() throws Throwable {
        try (SeContainer container = deployed(Producers.class, WithoutQualifier.class)) {
            Map<String, Check> checks = checks(container);

            assertThat(checks)
                    .containsOnlyKeys(HERE + "Producers.field", HERE + "Producers.method", HERE + "Producers.method#2");
            assertThat(run(checks.get(HERE + "Producers.field")).status()).isEqualTo(Status.DOWN);
            assertThat(checks.get(HERE + "Producers.method").policy().groups()).isEqualTo(Set.of("ready"));
            assertThat(checks.get(HERE + "Producers.method#2").policy().groups())
                    .isEqualTo(Set.of("started"));
        }
    }

    @Test
    void nothingInAResponseIsTakenForGranted() throws Throwable {
        try (SeContainer container = deployed(Careless.class)) {
            Check check = checks(container).get(HERE + "Careless");

            Careless.says = null;
            assertThat(run(check)).isEqualTo(Outcome.down("returned null"));

            Careless.says = new HealthCheckResponse();
            assertThat(run(check)).isEqualTo(Outcome.down(""));
            assertThat(check.procedure().alias()).isNull();

            Careless.says = new HealthCheckResponse(" ", HealthCheckResponse.Status.UP, java.util.Optional.empty());
            assertThat(run(check)).isEqualTo(Outcome.up());
            assertThat(check.procedure().alias()).isNull();
        }
    }

    @Test
    void aMethodOfOursMayReturnAResponse() throws Throwable {
        try (SeContainer container = deployed(Ours.class)) {
            Check check =
                    container.select(HealthpointExtension.class).get().checks().get(0);

            assertThat(check.name()).isEqualTo(HERE + "Ours.response");
            assertThat(run(check)).isEqualTo(Outcome.down("free=10").with("free", 10L));
        }
    }

    @Test
    void aBadSettingOfAProcedureStopsTheStart() {
        String key = "healthpoint.checks.\"" + HERE + "Database\".timeout";
        System.setProperty(key, "soon");
        try {
            assertThatThrownBy(() -> deployed(Database.class))
                    .hasMessageContaining("HEALTHPOINT-009")
                    .hasMessageContaining(key)
                    .hasMessageContaining("\"soon\"");
        } finally {
            System.clearProperty(key);
        }
    }

    @Test
    void aResponseNeedsAName() {
        ResponseProvider.standBack();
        assertThatThrownBy(() -> HealthCheckResponse.builder().up().build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have a name");
        assertThat(HealthCheckResponse.builder().name("a").build().getStatus())
                .isEqualTo(HealthCheckResponse.Status.DOWN);
    }

    @Test
    void whoHasSaidHisNameOnceIsKnownByItAlsoWhenHeFails() throws Throwable {
        try (SeContainer container = deployed(Careless.class)) {
            Check check = checks(container).get(HERE + "Careless");
            Careless.says = HealthCheckResponse.up("careless");
            run(check);
            Careless.says = null;
            run(check);

            assertThat(check.procedure().alias()).isNull();
            assertThat(check.procedure().knownAs()).isEqualTo("careless");
        }
    }

    @ApplicationScoped
    static class Unreadable {
        @io.healthpoint.HealthCheck
        CompletionStage<HealthCheckResponse> response() {
            return CompletableFuture.completedFuture(new HealthCheckResponse() {
                @Override
                public Status getStatus() {
                    throw new IllegalStateException("not even a status");
                }
            });
        }
    }

    @Test
    void aResponseThatCannotBeReadIsAFailureAtOnceThoughItCameLater() throws Throwable {
        try (SeContainer container = deployed(Unreadable.class)) {
            Check check =
                    container.select(HealthpointExtension.class).get().checks().get(0);
            assertThat(check.procedure().start())
                    .failsWithin(Duration.ofSeconds(20))
                    .withThrowableThat()
                    .withMessageContaining("not even a status");
        }
    }

    @Dependent
    static class GivingNone {
        @Produces
        @Liveness
        HealthCheck none() {
            return null;
        }
    }

    @Test
    void aProducerThatGivesNoneIsDownAndSaysSo() throws Throwable {
        try (SeContainer container = deployed(GivingNone.class)) {
            assertThat(run(checks(container).get(HERE + "GivingNone.none")))
                    .isEqualTo(Outcome.down("the producer returned null"));
        }
    }
}
