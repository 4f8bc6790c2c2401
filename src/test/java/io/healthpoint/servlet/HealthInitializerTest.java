package io.healthpoint.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Incomplete;
import io.healthpoint.keys.GlobalKeys;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What keeps the servlet from an application, and what does not. */
class HealthInitializerTest {

    interface Optional {}

    @Path("orders")
    public static class Orders {
        public Optional optional() {
            return null;
        }
    }

    @ApplicationPath("/")
    public static class AtRoot extends Application {
        public Optional optional() {
            return null;
        }
    }

    private final List<Object> mapped = new ArrayList<>();
    private final List<Object> listeners = new ArrayList<>();

    private ServletContext context(boolean isReadable) {
        ServletRegistration.Dynamic servlet = proxy(ServletRegistration.Dynamic.class, (method, first) -> {
            if (method.equals("addMapping")) {
                mapped.add(((String[]) first)[0]);
                return Set.of();
            }
            return null;
        });
        return proxy(ServletContext.class, (method, first) -> switch (method) {
            case "addServlet" -> servlet;
            case "addListener" -> {
                listeners.add(first);
                yield null;
            }
            case "getContextPath" -> "/shop";
            case "getServletRegistrations", "getResourcePaths" -> {
                if (!isReadable) {
                    throw new UnsupportedOperationException("not from here");
                }
                yield method.equals("getResourcePaths") ? Set.of() : Map.of();
            }
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, BiFunction<String, Object, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.apply(method.getName(), arguments == null ? null : arguments[0])));
    }

    @Test
    void classesOfTheApplicationThatNameAMissingTypeArePassedOver() {
        Class<?> orders = Incomplete.without(Optional.class, Orders.class);
        assertThatThrownBy(orders::getMethods).isInstanceOf(NoClassDefFoundError.class);

        new HealthInitializer()
                .onStartup(Set.of(orders, Incomplete.without(Optional.class, AtRoot.class)), context(true));

        assertThat(mapped).containsExactly("/health/*");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_PROPERTIES)
    void whereTheMountIsOffNothingIsServedAndTheStartIsToldAllTheSame() {
        System.setProperty(GlobalKeys.MOUNT.name(), "false");
        System.setProperty(GlobalKeys.LISTENER.name(), "127.0.0.1:0");
        try {
            new HealthInitializer().onStartup(Set.of(Orders.class), context(true));
        } finally {
            System.clearProperty(GlobalKeys.MOUNT.name());
            System.clearProperty(GlobalKeys.LISTENER.name());
        }

        assertThat(mapped).isEmpty();
        assertThat(listeners).containsExactly(StartListener.class);
    }

    @Test
    void aContainerThatRefusesALookIsNoReasonNotToServe() {
        new HealthInitializer().onStartup(Set.of(AtRoot.class, Orders.class), context(false));

        assertThat(mapped).containsExactly("/health/*");
    }
}
