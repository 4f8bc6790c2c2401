package io.healthpoint.beans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Named;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DataSourceBeansTest {

    private static final Optional<String> ANY = Optional.empty();

    private static DataSource called(String name) {
        return (DataSource) Proxy.newProxyInstance(
                DataSourceBeansTest.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, none) -> name);
    }

    private static void with(Consumer<DataSourceBeans> test, Class<?>... classes) {
        try (SeContainer container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(DataSourceBeansTest.class)
                .addBeanClasses(classes)
                .initialize()) {
            test.accept(new DataSourceBeans(container.getBeanManager()));
        }
    }

    @Test
    void whereThereIsNoneThatIsSaid() {
        with(beans -> {
            assertThat(beans.missing(ANY)).contains("none");
            assertThatThrownBy(() -> beans.find(ANY)).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void theOnlyOneIsTakenWhateverItsQualifiers() {
        with(
                beans -> {
                    assertThat(beans.missing(ANY)).isEmpty();
                    assertThat(beans.find(ANY)).hasToString("orders");
                    assertThat(beans.find(Optional.of("orders"))).hasToString("orders");
                    assertThat(beans.missing(Optional.of("stock"))).contains("none");
                },
                Orders.class);
    }

    @Test
    void ofSeveralTheOneWithoutQualifiersIsTakenOrTheOneThatIsNamed() {
        with(
                beans -> {
                    assertThat(beans.find(ANY)).hasToString("plain");
                    assertThat(beans.find(Optional.of("orders"))).hasToString("orders");
                },
                Orders.class,
                Plain.class);
    }

    @Test
    void severalOfWhichNoneStandsOutAreToldOf() {
        with(beans -> assertThat(beans.missing(ANY)).contains("more than one"), Orders.class, Stock.class);
    }

    /** Of the tests. */
    @Qualifier
    @Retention(RetentionPolicy.RUNTIME)
    @interface Own {}

    static class Orders {
        @Produces
        @Named("orders")
        @Own
        static DataSource orders() {
            return called("orders");
        }
    }

    static class Stock {
        @Produces
        @Named("stock")
        @Own
        static DataSource stock() {
            return called("stock");
        }
    }

    static class Plain {
        @Produces
        static DataSource plain() {
            return called("plain");
        }
    }
}
