package io.healthpoint.discovery.full;

import io.healthpoint.registry.ApplicationStarted;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Finds out when the application has started, and fires {@link ApplicationStarted}: after all of its own observers of the
 * start. In a servlet container it is still starting then: its listeners and servlets follow, and whoever mounts the endpoint
 * tells when it serves. Of one application.
 */
final class ApplicationStart {

    /** After the application's own observers. */
    static final int LAST = Integer.MAX_VALUE;

    // CDI 4.0, section 2.8.4 "Observer methods" of Startup; CDI 3.0 has no such event.
    private final Optional<Class<?>> startup = find("jakarta.enterprise.event.Startup");
    private final BooleanSupplier hasServlets;

    ApplicationStart() {
        this(ApplicationStart::isInServletContainer);
    }

    ApplicationStart(BooleanSupplier hasServlets) {
        this.hasServlets = hasServlets;
    }

    /** The newer event, where there is one, is fired after the older. */
    void observe(AfterBeanDiscovery event, BeanManager beans) {
        startup.ifPresent(type ->
                event.addObserverMethod().observedType(type).priority(LAST).notifyWith(context -> tell(beans)));
    }

    void initialized(BeanManager beans) {
        if (startup.isEmpty()) {
            tell(beans);
        }
    }

    private void tell(BeanManager beans) {
        if (!hasServlets.getAsBoolean()) {
            beans.getEvent().select(ApplicationStarted.class).fire(new ApplicationStarted());
        }
    }

    // What the event of the start carries does not tell: in Payara it is fired for a web application as for any other.
    private static boolean isInServletContainer() {
        return find("jakarta.servlet.ServletContext").isPresent() && !(CDI.current() instanceof SeContainer);
    }

    private static Optional<Class<?>> find(String type) {
        try {
            return Optional.of(Class.forName(type, false, ApplicationStart.class.getClassLoader()));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }
}
