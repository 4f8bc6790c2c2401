package io.healthpoint.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Incomplete;
import io.healthpoint.endpoint.Mount;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Configuration;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the application's JAX-RS has at the path. */
class HealthFeatureTest {

    private static final Mount MOUNT = new Mount("health", true);

    interface Optional {}

    @Path("orders")
    public static class Orders {
        public Optional optional() {
            return null;
        }
    }

    @Path("health")
    public static class Health {
        public Optional optional() {
            return null;
        }
    }

    @Path("/")
    public static class Method {
        @Path("/health/")
        public String health() {
            return "the application's own";
        }
    }

    @Path("{any}")
    public static class Any {}

    private static boolean isTakenBy(Class<?>... types) {
        Configuration configuration = (Configuration) Proxy.newProxyInstance(
                HealthFeatureTest.class.getClassLoader(),
                new Class<?>[] {Configuration.class},
                (self, method, arguments) -> method.getName().equals("getClasses") ? Set.of(types) : Set.of());
        return HealthFeature.isTaken(MOUNT, configuration);
    }

    @Test
    void aResourceAtThePathTakesItAndATemplateDoesNot() {
        assertThat(isTakenBy(Health.class)).isTrue();
        assertThat(isTakenBy(Method.class)).isTrue();
        assertThat(isTakenBy(Orders.class)).isFalse();
        assertThat(isTakenBy(Any.class)).isFalse();
    }

    @Test
    void aClassWhoseMethodsNameATypeThatIsMissingIsPassedOver() {
        Class<?> orders = Incomplete.without(Optional.class, Orders.class);

        assertThat(isTakenBy(orders)).isFalse();
        assertThat(isTakenBy(orders, Method.class)).isTrue();
        assertThat(isTakenBy(Incomplete.without(Optional.class, Health.class))).isTrue();
    }
}
