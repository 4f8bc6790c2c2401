package io.healthpoint.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.weld.lite.extension.translator.LiteExtensionTranslator;
import org.junit.jupiter.api.Test;

/** What annotations say of the application's paths. */
class AnnotatedPathsTest {

    private static final String HERE = "io.healthpoint.vertx.AnnotatedPathsTest$";

    @Dependent
    @Path("orders")
    static class Orders {
        @GET
        public String all() {
            return "";
        }

        @GET
        @Path("/{id}/")
        public String one() {
            return "";
        }
    }

    @Dependent
    @ApplicationPath("/api/")
    static class Api extends Application {}

    @Dependent
    @WebServlet({"/health/*", "*.do"})
    static class Servlet {}

    @Dependent
    @WebServlet(urlPatterns = "/status")
    static class Other {}

    private static final Set<Class<? extends BuildCompatibleExtension>> LOOK = Set.of(Look.class);

    /** Looks at beans as the build of an application does. */
    public static class Look implements BuildCompatibleExtension {

        private static final AtomicReference<AnnotatedPaths> PATHS = new AtomicReference<>();

        @Registration(types = Object.class)
        public void at(BeanInfo bean) {
            if (bean.isClassBean()) {
                PATHS.get().add(bean.declaringClass());
            }
        }
    }

    private static Map<String, String> owners(Class<?>... classes) {
        Look.PATHS.set(new AnnotatedPaths());
        SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(classes)
                .addExtensions(new LiteExtensionTranslator(LOOK, Look.class.getClassLoader()))
                .initialize()
                .close();
        return Look.PATHS.get().owners();
    }

    @Test
    void aResourceIsAtItsPathAndThoseOfItsMethods() {
        String owner = HERE + "Orders with @Path";
        assertThat(owners(Orders.class)).isEqualTo(Map.of("/orders", owner, "/orders/{id}", owner));
    }

    @Test
    void belowThePathOfTheApplication() {
        assertThat(owners(Orders.class, Api.class)).containsOnlyKeys("/api/orders", "/api/orders/{id}");
    }

    @Test
    void servletsAreWhereTheyAreMapped() {
        assertThat(owners(Servlet.class, Other.class, Api.class))
                .isEqualTo(Map.of(
                        "/health",
                        "the servlet " + HERE + "Servlet",
                        "/*.do",
                        "the servlet " + HERE + "Servlet",
                        "/status",
                        "the servlet " + HERE + "Other"));
    }
}
