package io.healthpoint.discovery.full;

import static io.healthpoint.discovery.full.Deployment.checks;
import static io.healthpoint.discovery.full.Deployment.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Named;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Methods of what a producer makes. */
class ProductsTest {

    private static final String HERE = "io.healthpoint.discovery.full.ProductsTest$";

    @Test
    void anAnnotatedMethodOfAProductIsACheckNamedAfterTheTypeThatIsDeclared() throws Throwable {
        try (SeContainer container = Deployment.of(Pools.class)) {
            assertThat(run(container, HERE + "Pool.open").detail()).isEqualTo("one pool, Pools");
        }
    }

    @Test
    void theProducerMayBeAFieldAndTheTypeAnInterface() throws Throwable {
        try (SeContainer container = Deployment.of(Fields.class)) {
            assertThat(checks(container)).containsOnlyKeys(HERE + "Connection.alive", HERE + "Connection.inherited");
            assertThat(run(container, HERE + "Connection.alive").detail()).isEqualTo("in a lambda");
            assertThat(run(container, HERE + "Connection.inherited").detail()).isEqualTo("inherited");
        }
    }

    @Test
    void aDependentProductIsMadeForEachRunAndDisposedOf() throws Throwable {
        try (SeContainer container = Deployment.of(Dependents.class)) {
            Dependents.made.set(0);
            assertThat(run(container, HERE + "Pool.open").detail()).isEqualTo("dependent pool, Dependents");
            assertThat(run(container, HERE + "Pool.open").detail()).isEqualTo("dependent pool, Dependents");
            assertThat(Dependents.made).hasValue(2);
            assertThat(Dependents.disposed).hasValue(2);
        }
    }

    @Test
    void aProducerThatMakesNoneFailsTheCheck() {
        try (SeContainer container = Deployment.of(Nothing.class)) {
            assertThatThrownBy(() -> run(container, HERE + "Pool.open")).hasMessage("the producer returned null");
        }
    }

    @Test
    void whatAnExtensionMakesIsABeanToo() throws Throwable {
        try (SeContainer container = Deployment.with(new Adding(), Plain.class)) {
            assertThat(run(container, HERE + "Pool.open").detail()).isEqualTo("added, Adding");
        }
    }

    @Test
    void faultsOfBeansThatExtensionsAddAreTold() {
        assertThatThrownBy(() -> Deployment.with(new AddingBroken(), Plain.class))
                .hasMessageContaining("HEALTHPOINT-003")
                .hasMessageContaining("Broken.check(ProductsTest.java:1)");
    }

    @Test
    void twoProductsOfOneTypeAreToldOf() {
        assertThatThrownBy(() -> Deployment.of(Twins.class))
                .hasMessageContaining("HEALTHPOINT-007: the name of a check must be unique, but found: \"" + HERE
                        + "Pool.open\" twice, once of the " + HERE + "Pool that " + HERE + "Twins.")
                .hasMessageContaining("To mend it: annotate, instead of it, a method for each of them");
    }

    static class Pool {

        private final String name;
        private final String producer;

        Pool(String name, Class<?> producer) {
            this.name = name;
            this.producer = producer.getSimpleName();
        }

        @HealthCheck
        Outcome open() {
            return Outcome.up(name + ", " + producer);
        }
    }

    @ApplicationScoped
    static class Pools {
        @Produces
        @Typed(Pool.class)
        @jakarta.inject.Singleton
        Pool pool() {
            return new Pool("one pool", Pools.class);
        }
    }

    interface Base {
        @HealthCheck
        default Outcome inherited() {
            return Outcome.up("inherited");
        }
    }

    interface Connection extends Base {
        @HealthCheck
        Outcome alive();
    }

    @ApplicationScoped
    static class Fields {
        @Produces
        @ApplicationScoped
        Connection connection = () -> Outcome.up("in a lambda");
    }

    @ApplicationScoped
    static class Dependents {

        static AtomicInteger made = new AtomicInteger();
        static AtomicInteger disposed = new AtomicInteger();

        @Produces
        @Dependent
        Pool pool() {
            made.incrementAndGet();
            return new Pool("dependent pool", Dependents.class);
        }

        void dispose(@Disposes Pool pool) {
            disposed.incrementAndGet();
        }
    }

    @Dependent
    static class Nothing {
        @Produces
        Pool pool() {
            return null;
        }
    }

    @ApplicationScoped
    static class Twins {
        @Produces
        @Named("one")
        Pool one() {
            return new Pool("one", Twins.class);
        }

        @Produces
        @Named("other")
        static final Pool OTHER = new Pool("other", Twins.class);
    }

    @ApplicationScoped
    static class Plain {}

    static class Adding implements Extension {
        void add(@Observes AfterBeanDiscovery event) {
            event.addBean().addTypes(Pool.class, Object.class).createWith(context -> new Pool("added", Adding.class));
        }
    }

    static class AddingBroken implements Extension {
        void add(@Observes AfterBeanDiscovery event) {
            event.addBean().addTypes(Broken.class, Object.class).createWith(context -> new Broken());
        }
    }

    static class Broken {
        @HealthCheck
        int check() {
            return 1;
        }
    }
}
