package io.healthpoint.discovery.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** What a producer method may ask for, a check may. */
class ParametersTest {

    @Test
    void whatAnExtensionProvidesForTheInjectionPointsThatItSawIsThere() throws Throwable {
        try (SeContainer container = Deployment.with(new Settings(), Configured.class)) {
            assertThat(Deployment.run(container, "duration").detail()).isEqualTo("PT5S");
            assertThat(Deployment.run(container, "status").detail()).isEqualTo("UP");
            assertThat(Deployment.run(container, "static and void")).isEqualTo(Outcome.up());
            assertThat(Deployment.run(container, "staged").detail()).isEqualTo("PT5S");
        }
    }

    @Test
    void anInjectionPointIsAsExtensionsHaveLeftIt() throws Throwable {
        try (SeContainer container = Deployment.with(new Replicas(), Databases.class)) {
            assertThat(Deployment.run(container, "database").detail()).isEqualTo("replica");
        }
    }

    @Test
    void extensionsAreToldOfTheBeanAndTheMethod() {
        Recorder recorder = new Recorder();
        Deployment.with(recorder, Databases.class).close();
        assertThat(recorder.seen).containsExactly("Databases.check -> String");
        assertThat(recorder.narrow).isEqualTo(1);
    }

    @Test
    void whatTheContainerHasByItselfIsThere() throws Throwable {
        try (SeContainer container = Deployment.of(BuiltIn.class, Databases.class)) {
            assertThat(Deployment.run(container, "built-in").detail())
                    .isEqualTo("primary, primary, true, true, replica, [a]");
        }
    }

    @Test
    void aProducerThatAsksWhereItsProductGoesIsToldTheCheck() throws Throwable {
        try (SeContainer container = Deployment.of(Logging.class, Loggers.class)) {
            assertThat(Deployment.run(container, "logging").detail()).isEqualTo("Logging.check of Logging");
        }
    }

    @Test
    void theInjectionPointOfACheckIsTheParameterAndTheBeanIsItsOwn() throws Throwable {
        try (SeContainer container = Deployment.of(Curious.class)) {
            assertThat(Deployment.run(container, "curious").detail()).isEqualTo("check of Curious, Curious");
        }
    }

    @Test
    void aTypeVariableIsWhatTheBeansClassMakesOfIt() throws Throwable {
        try (SeContainer container = Deployment.of(OfDatabase.class, Databases.class)) {
            assertThat(Deployment.run(container, OfDatabase.class.getName() + ".generic")
                            .detail())
                    .isEqualTo("primary");
        }
    }

    @Test
    void allThatCannotBeInjectedIsToldAtOnceAndInOurWords() {
        assertThatThrownBy(() -> Deployment.of(Wanting.class, Databases.class))
                .hasMessageContaining("healthpoint cannot start:")
                .hasMessageContaining("found: parameter 1, java.lang.Runnable: ")
                .hasMessageContaining("found: parameter 2, java.lang.CharSequence: ")
                .hasMessageContaining("found: parameter 1, java.time.Duration: ");
    }

    @Test
    void nothingOfItIsABean() {
        try (SeContainer container = Deployment.of(BuiltIn.class, Databases.class)) {
            BeanManager beans = container.getBeanManager();
            assertThat(beans.getBeans(Object.class, jakarta.enterprise.inject.Any.Literal.INSTANCE))
                    .extracting(Object::toString)
                    .noneMatch(text -> text.startsWith("a check of"));
        }
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Setting {
        @Nonbinding
        String value() default "";
    }

    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Replica {
        class Literal extends AnnotationLiteral<Replica> implements Replica {}
    }

    /** As MicroProfile Config is implemented. */
    static class Settings implements Extension {

        private static final Map<Type, Object> VALUES =
                Map.of(Duration.class, Duration.ofSeconds(5), Status.class, Status.UP);

        private final Set<Type> asked = new HashSet<>();

        void see(@Observes ProcessInjectionPoint<?, ?> event) {
            if (event.getInjectionPoint().getAnnotated().isAnnotationPresent(Setting.class)) {
                asked.add(event.getInjectionPoint().getType());
            }
        }

        void provide(@Observes AfterBeanDiscovery event) {
            asked.forEach(type -> event.addBean()
                    .addType(type)
                    .addQualifier(new AnySetting())
                    .createWith(context -> VALUES.get(type)));
        }
    }

    static class AnySetting extends AnnotationLiteral<Setting> implements Setting {
        @Override
        public String value() {
            return "";
        }
    }

    /** Sends everybody to the replica. */
    static class Replicas implements Extension {
        void see(@Observes ProcessInjectionPoint<?, String> event) {
            event.configureInjectionPoint().qualifiers(Set.of(new Replica.Literal()));
        }
    }

    static class Recorder implements Extension {

        private final Set<String> seen = new HashSet<>();
        private int narrow;

        void see(@Observes ProcessInjectionPoint<?, String> event) {
            InjectionPoint point = event.getInjectionPoint();
            seen.add(point.getBean().getBeanClass().getSimpleName() + "."
                    + point.getMember().getName() + " -> "
                    + ((Class<?>) point.getType()).getSimpleName());
        }

        void seeOf(@Observes ProcessInjectionPoint<Databases, String> event) {
            narrow++;
        }
    }

    @ApplicationScoped
    static class Configured {
        @HealthCheck("duration")
        Outcome duration(@Setting("disk.max-age") Duration age) {
            return Outcome.up(age.toString());
        }

        @HealthCheck("status")
        Outcome status(@Setting Status status) {
            return Outcome.up(status.name());
        }

        @HealthCheck("static and void")
        static void nothing(@Setting Duration age, @Setting Status status) {
            assertThat(List.of(age, status)).doesNotContainNull();
        }

        @HealthCheck("staged")
        CompletionStage<Outcome> staged(@Setting Duration age) {
            return CompletableFuture.completedStage(Outcome.up(age.toString()));
        }
    }

    @ApplicationScoped
    static class Databases {
        @Produces
        static final String PRIMARY = "primary";

        @Replica
        @Produces
        static final String REPLICA = "replica";

        @Produces
        @Named("names")
        static final List<String> NAMES = List.of("a");

        @HealthCheck("database")
        Outcome check(String database) {
            return Outcome.up(database);
        }
    }

    @ApplicationScoped
    static class BuiltIn {
        @HealthCheck("built-in")
        static CompletionStage<? extends Outcome> check(
                Instance<String> some,
                Provider<String> lazy,
                Event<String> event,
                BeanManager beans,
                @Replica String replica,
                @Named("names") List<?> named) {
            String found = String.join(
                    ", ", some.get(), lazy.get(), "" + (event != null), "" + (beans != null), replica, "" + named);
            return CompletableFuture.completedStage(Outcome.up(found));
        }
    }

    @Dependent
    static class Loggers {
        @Produces
        StringBuilder logger(InjectionPoint point) {
            return new StringBuilder(point.getMember().getDeclaringClass().getSimpleName())
                    .append('.')
                    .append(point.getMember().getName())
                    .append(" of ")
                    .append(point.getBean().getBeanClass().getSimpleName());
        }
    }

    @ApplicationScoped
    static class Logging {
        @HealthCheck("logging")
        Outcome check(StringBuilder logger) {
            return Outcome.up(logger.toString());
        }
    }

    @ApplicationScoped
    static class Curious {
        @HealthCheck("curious")
        Outcome check(InjectionPoint point, Bean<Curious> bean) {
            return Outcome.up(point.getMember().getName() + " of "
                    + point.getBean().getBeanClass().getSimpleName() + ", "
                    + bean.getBeanClass().getSimpleName());
        }
    }

    abstract static class Generic<T> {
        @HealthCheck
        Outcome generic(T dependency) {
            return Outcome.up(dependency.toString());
        }
    }

    @ApplicationScoped
    static class OfDatabase extends Generic<String> {}

    @ApplicationScoped
    static class Wanting {
        @HealthCheck
        boolean one(Runnable missing, CharSequence ambiguous) {
            return true;
        }

        @HealthCheck
        CompletionStage<? extends Outcome> other(Duration missing) {
            return CompletableFuture.completedStage(Outcome.up());
        }

        @Produces
        static final StringBuilder ALSO = new StringBuilder();
    }
}
