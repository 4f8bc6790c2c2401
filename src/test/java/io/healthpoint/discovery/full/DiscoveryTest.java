package io.healthpoint.discovery.full;

import static io.healthpoint.discovery.full.Deployment.checks;
import static io.healthpoint.discovery.full.Deployment.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import io.healthpoint.Status;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.RequestScope;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every shape that a check may have. */
class DiscoveryTest {

    private static final String HERE = "io.healthpoint.discovery.full.DiscoveryTest$";
    private static final AtomicInteger DESTROYED = new AtomicInteger();
    private static final AtomicInteger INTERCEPTED = new AtomicInteger();

    @BeforeEach
    void forget() {
        DESTROYED.set(0);
        INTERCEPTED.set(0);
    }

    @Test
    void methodsOfEveryVisibilityAreChecks() throws Throwable {
        try (SeContainer container = Deployment.of(Visible.class)) {
            Map<String, Check> checks = checks(container);

            assertThat(checks)
                    .containsOnlyKeys(
                            HERE + "Visible.packagePrivate",
                            HERE + "Visible.shielded",
                            HERE + "Visible.open",
                            HERE + "Visible.still");
            for (Check check : checks.values()) {
                assertThat(run(check)).isEqualTo(Outcome.up());
            }
        }
    }

    @Test
    void everyReturnTypeMeansSomething() throws Throwable {
        try (SeContainer container = Deployment.of(Returns.class)) {
            Map<String, Check> checks = checks(container);

            assertThat(run(checks.get("true"))).isEqualTo(Outcome.up());
            assertThat(run(checks.get("false"))).isEqualTo(Outcome.down(""));
            assertThat(run(checks.get("boxed"))).isEqualTo(Outcome.up());
            assertThat(run(checks.get("null"))).isEqualTo(Outcome.down("returned null"));
            assertThat(run(checks.get("void"))).isEqualTo(Outcome.up());
            assertThat(run(checks.get("outcome"))).isEqualTo(Outcome.degraded("slow"));
            assertThat(run(checks.get("stage of Boolean"))).isEqualTo(Outcome.down(""));
            assertThat(run(checks.get("stage of Void"))).isEqualTo(Outcome.up());
            assertThat(run(checks.get("stage of null"))).isEqualTo(Outcome.down("returned null"));
            assertThat(run(checks.get("null stage"))).isEqualTo(Outcome.down("returned null"));
            assertThatThrownBy(() -> run(checks.get("throws")))
                    .isInstanceOf(java.io.IOException.class)
                    .hasMessage("gone");
        }
    }

    @Test
    void anInheritedMethodIsACheckOfEachBeanThatInheritsIt() throws Throwable {
        try (SeContainer container = Deployment.of(Child.class, OtherChild.class)) {
            Map<String, Check> checks = checks(container);

            assertThat(checks)
                    .containsOnlyKeys(HERE + "Child.inherited", HERE + "OtherChild.inherited", HERE + "Child.generic");
            assertThat(run(checks.get(HERE + "Child.inherited")).detail()).isEqualTo("Child");
            assertThat(run(checks.get(HERE + "OtherChild.inherited")).detail()).isEqualTo("OtherChild");
        }
    }

    @Test
    void anOverridingMethodDecidesWhetherItIsACheck() {
        try (SeContainer container = Deployment.of(Silenced.class)) {
            assertThat(checks(container)).isEmpty();
        }
    }

    @Test
    void aPublicMethodOfABaseThatIsNotPublicIsACheckToo() throws Throwable {
        try (SeContainer container = Deployment.of(PublicChild.class)) {
            assertThat(run(checks(container).get(HERE + "PublicChild.open"))).isEqualTo(Outcome.up());
        }
    }

    @Test
    void aBeanMayHideItsClassBehindAnInterface() throws Throwable {
        try (SeContainer container = Deployment.of(Hidden.class)) {
            assertThat(run(checks(container).get("hidden"))).isEqualTo(Outcome.up());
        }
    }

    @Test
    void interceptorsApplyAndTheNameIsNeverAProxys() throws Throwable {
        try (SeContainer container = Deployment.of(Watched.class, WatchInterceptor.class)) {
            Map<String, Check> checks = checks(container);

            assertThat(checks).containsOnlyKeys(HERE + "Watched.packagePrivate", HERE + "Watched.open");
            for (Check check : checks.values()) {
                assertThat(run(check).status()).isEqualTo(Status.UP);
            }
            assertThat(INTERCEPTED).hasValue(2);
        }
    }

    @Test
    void aProducerBesideItNeverCollidesWithTheUsersOwnBeans() throws Throwable {
        try (SeContainer container = Deployment.of(Producing.class, Consuming.class)) {
            assertThat(run(checks(container).get(HERE + "Producing.produced")).detail())
                    .isEqualTo("from the check");
            assertThat(container.select(Consuming.class).get().outcome.detail()).isEqualTo("the user's own");
        }
    }

    @Test
    void dependentBeansAndParametersAreDestroyedAfterEachRun() throws Throwable {
        try (SeContainer container = Deployment.of(DependentBean.class, Resource.class)) {
            Check check = checks(container).get("dependent");

            assertThat(run(check)).isEqualTo(Outcome.up());
            assertThat(DESTROYED).hasValue(2);
            assertThat(run(check)).isEqualTo(Outcome.up());
            assertThat(DESTROYED).hasValue(4);
        }
    }

    @Test
    void dependentObjectsOfAFailedRunAreDestroyedToo() {
        try (SeContainer container = Deployment.of(DependentBean.class, Resource.class)) {
            assertThatThrownBy(() -> run(checks(container).get("failing"))).hasMessage("failed");
            assertThat(DESTROYED).hasValue(2);
        }
    }

    @Test
    void dependentObjectsLiveUntilTheStageEnds() throws Throwable {
        try (SeContainer container = Deployment.of(Staged.class, Resource.class)) {
            Staged.stage = new CompletableFuture<>();
            CompletionStage<Outcome> running =
                    checks(container).get("staged").procedure().start();

            assertThat(DESTROYED).hasValue(0);
            Staged.stage.complete(true);
            assertThat(DESTROYED).hasValue(1);
            assertThat(running.toCompletableFuture()).isCompletedWithValue(Outcome.up());
        }
    }

    @Test
    void aRequestContextIsOfUseOnlyWhereTheApplicationHasABeanOfThatScope() {
        try (SeContainer container = Deployment.of(Requesting.class, Visit.class)) {
            assertThat(container.select(RequestScope.class).get()).isNotSameAs(RequestScope.UNUSED);
        }
        try (SeContainer container = Deployment.of(Visible.class)) {
            assertThat(container.select(RequestScope.class).get()).isSameAs(RequestScope.UNUSED);
        }
    }

    @Test
    void aBeanOfAScopeThatIsNotActiveIsThatChecksFailure() {
        try (SeContainer container = Deployment.of(OfSession.class)) {
            assertThatThrownBy(() -> run(checks(container).get("session")))
                    .isInstanceOf(jakarta.enterprise.context.ContextNotActiveException.class);
        }
    }

    @Test
    void applicationScopedAndSingletonBeansAreMadeOnceAndNotBeforeTheFirstRun() throws Throwable {
        try (SeContainer container = Deployment.of(Once.class, OnceToo.class)) {
            Map<String, Check> checks = checks(container);
            assertThat(Once.MADE).hasValue(0);

            for (Check check : checks.values()) {
                assertThat(run(check)).isEqualTo(run(check));
            }
            assertThat(Once.MADE).hasValue(2);
        } finally {
            Once.MADE.set(0);
        }
    }

    @Test
    void whatTheAnnotationSaysIsThePolicy() {
        try (SeContainer container = Deployment.of(Particular.class)) {
            assertThat(checks(container).get("particular").policy())
                    .isEqualTo(new Policy(
                            Set.of("live", "ops"),
                            false,
                            Duration.ofSeconds(1),
                            Duration.ofMinutes(2),
                            Duration.ofMillis(500),
                            3,
                            4,
                            false));
            assertThat(checks(container).get("plain").policy()).isEqualTo(Policy.DEFAULT);
        }
    }

    @ApplicationScoped
    static class Visible {
        @HealthCheck
        boolean packagePrivate() {
            return true;
        }

        @HealthCheck
        protected boolean shielded() {
            return true;
        }

        @HealthCheck
        public boolean open() {
            return true;
        }

        @HealthCheck
        static boolean still() {
            return true;
        }
    }

    @ApplicationScoped
    static class Returns {
        @HealthCheck("true")
        boolean yes() {
            return true;
        }

        @HealthCheck("false")
        boolean no() {
            return false;
        }

        @HealthCheck("boxed")
        Boolean boxed() {
            return true;
        }

        @HealthCheck("null")
        Boolean nothing() {
            return null;
        }

        @HealthCheck("void")
        void silent() {}

        @HealthCheck("outcome")
        Outcome outcome() {
            return Outcome.degraded("slow");
        }

        @HealthCheck("stage of Boolean")
        CompletionStage<Boolean> stageOfBoolean() {
            return CompletableFuture.completedStage(false);
        }

        @HealthCheck("stage of Void")
        CompletableFuture<Void> stageOfVoid() {
            return CompletableFuture.completedFuture(null);
        }

        @HealthCheck("stage of null")
        CompletionStage<? extends Outcome> stageOfNull() {
            return CompletableFuture.completedStage(null);
        }

        @HealthCheck("null stage")
        CompletionStage<Void> nullStage() {
            return null;
        }

        @HealthCheck("throws")
        void fails() throws java.io.IOException {
            throw new java.io.IOException("gone");
        }
    }

    abstract static class HiddenBase {
        @HealthCheck
        public boolean open() {
            return true;
        }
    }

    @ApplicationScoped
    public static class PublicChild extends HiddenBase {}

    @Dependent
    @jakarta.enterprise.inject.Typed(Runnable.class)
    static class Hidden implements Runnable {
        @HealthCheck("hidden")
        boolean check() {
            return true;
        }

        @Override
        public void run() {}
    }

    abstract static class Parent<T> {
        @HealthCheck
        Outcome inherited() {
            return Outcome.up(getClass().getSimpleName().replaceAll("\\$.*", ""));
        }

        abstract T generic();
    }

    @ApplicationScoped
    static class Child extends Parent<Outcome> {
        @Override
        @HealthCheck
        Outcome generic() {
            return Outcome.up();
        }
    }

    @Dependent
    static class OtherChild extends Parent<String> {
        @Override
        String generic() {
            return "";
        }
    }

    @Dependent
    static class Silenced extends Parent<String> {
        @Override
        Outcome inherited() {
            return Outcome.up();
        }

        @Override
        String generic() {
            return "";
        }
    }

    @InterceptorBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Watch {}

    @Watch
    @Interceptor
    @jakarta.annotation.Priority(1)
    static class WatchInterceptor {
        @AroundInvoke
        Object count(InvocationContext context) throws Exception {
            INTERCEPTED.incrementAndGet();
            return context.proceed();
        }
    }

    @Watch
    @ApplicationScoped
    static class Watched {
        @HealthCheck
        boolean packagePrivate() {
            return true;
        }

        @HealthCheck
        public boolean open() {
            return true;
        }
    }

    @ApplicationScoped
    static class Producing {
        @Produces
        @HealthCheck
        Outcome produced() {
            return Outcome.up("from the check");
        }

        @Produces
        Outcome own() {
            return Outcome.up("the user's own");
        }
    }

    @Dependent
    static class Consuming {
        @Inject
        Outcome outcome;
    }

    @Dependent
    static class Resource {
        @PreDestroy
        void destroy() {
            DESTROYED.incrementAndGet();
        }
    }

    @Dependent
    static class DependentBean {
        @HealthCheck("dependent")
        boolean check(Resource resource) {
            return DESTROYED.get() % 2 == 0;
        }

        @HealthCheck("failing")
        boolean failing(Resource resource) {
            throw new IllegalStateException("failed");
        }

        @PreDestroy
        void destroy() {
            DESTROYED.incrementAndGet();
        }
    }

    @ApplicationScoped
    static class Staged {
        static CompletableFuture<Boolean> stage = new CompletableFuture<>();

        @HealthCheck("staged")
        CompletionStage<Boolean> check(Resource resource) {
            return stage;
        }
    }

    @RequestScoped
    static class Visit {
        private int count;

        int next() {
            return ++count;
        }
    }

    @ApplicationScoped
    static class Requesting {
        @HealthCheck("request")
        Outcome check(Visit visit) {
            return Outcome.up("visits: " + visit.next());
        }
    }

    @SessionScoped
    static class OfSession implements Serializable {
        private static final long serialVersionUID = 1L;

        @HealthCheck("session")
        boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class Once {
        static final AtomicInteger MADE = new AtomicInteger();
        private int number;

        @jakarta.annotation.PostConstruct
        void made() {
            number = MADE.incrementAndGet();
        }

        @HealthCheck
        Outcome check() {
            return Outcome.up("number " + number);
        }
    }

    @Singleton
    static class OnceToo {
        private final int number = Once.MADE.incrementAndGet();

        @HealthCheck
        Outcome check() {
            return Outcome.up("number " + number);
        }
    }

    @Dependent
    static class Particular {
        @HealthCheck(
                value = "particular",
                groups = {"live", "ops", "live"},
                critical = false,
                timeout = "1s",
                interval = "2m",
                ttl = "PT0.5S",
                failureThreshold = 3,
                successThreshold = 4,
                interrupt = false)
        void check() {}

        @HealthCheck("plain")
        void plain() {}
    }
}
