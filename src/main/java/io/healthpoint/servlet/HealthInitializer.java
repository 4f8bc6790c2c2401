package io.healthpoint.servlet;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.endpoint.Glance;
import io.healthpoint.endpoint.Mount;
import io.healthpoint.endpoint.WholeMount;
import io.healthpoint.settings.SettingsReader;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Registers the servlet in every web application that has this JAR (Jakarta Servlet 6.0, section 8.2.4), unless the
 * application itself owns the path.
 *
 * <p>An initializer, because it works where a {@code web.xml} is complete, and because nothing else looks before it takes: a
 * JAX-RS {@code Application} in this JAR would change the application's own.
 */
public class HealthInitializer implements ServletContainerInitializer {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");
    private static final String NAME = "io.healthpoint";

    /** For the container. */
    public HealthInitializer() {}

    @Override
    public void onStartup(@Nullable Set<Class<?>> types, ServletContext context) {
        if (WholeMount.isOnRouter()) {
            return;
        }
        Mount mount = mount();
        if (!mount.isPublic()) {
            context.addListener(StartListener.class);
            return;
        }
        String path = "/" + mount.segment();
        Optional<String> owner = Glance.at("servlets and pages", () -> PathOwner.of(path, context))
                .or(() -> Glance.at("JAX-RS", () -> JaxRsOwner.of(path, new JaxRsClasses(path, context), context)))
                .or(() -> Glance.at("the server", () -> ServerOwner.of(path, context)));
        owner.ifPresentOrElse(found -> standBack(path, found, context), () -> serve(path, context));
    }

    // What cannot be read is told by the extension, which stops the deployment.
    private static Mount mount() {
        return Mount.of(SettingsReader.read(Configuration.find(), fault -> {}));
    }

    private static void serve(String path, ServletContext context) {
        ServletRegistration.Dynamic servlet = context.addServlet(NAME, HealthServlet.class);
        if (servlet == null) {
            return; // in an EAR this JAR may be there twice: once is enough
        }
        servlet.setAsyncSupported(true);
        servlet.setLoadOnStartup(Integer.MAX_VALUE); // after the application's own
        if (servlet.addMapping(path + "/*").isEmpty()) {
            LOGGER.log(System.Logger.Level.INFO, "healthpoint: served at " + below(context, path) + "/");
        } else {
            standBack(path, "the server", context);
        }
    }

    // The checks are there all the same, for resources and observers of the application.
    private static void standBack(String path, String owner, ServletContext context) {
        context.addListener(StartListener.class);
        tellOwner(path, owner, context);
    }

    private static void tellOwner(String path, String owner, ServletContext context) {
        LOGGER.log(
                System.Logger.Level.WARNING,
                "healthpoint: not served: " + below(context, path) + " belongs to " + owner + ", which keeps it;"
                        + " set healthpoint.path to a name that is free");
    }

    // The root has no path of its own; Open Liberty says "/" of it.
    private static String below(ServletContext context, String path) {
        return context.getContextPath().replaceAll("/$", "") + path;
    }
}
