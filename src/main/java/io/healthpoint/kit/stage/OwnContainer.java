package io.healthpoint.kit.stage;

import io.healthpoint.Healthpoint;
import io.healthpoint.checks.configured.ConfiguredChecks;
import io.healthpoint.discovery.full.AnnotatedChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.Extension;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** A container for one test: of the classes that it names, and those of this library that make checks. */
final class OwnContainer {

    private final SeContainer container;

    private OwnContainer(SeContainer container) {
        this.container = container;
    }

    /** Starts it. What is wrong with a check, or a setting, ends the start, as that of a server. */
    static OwnContainer start(Class<?>[] classes, Supplier<Healthpoint> healthpoint) {
        SeContainerInitializer initializer = initializer();
        if (initializer.getClass().getName().startsWith("org.jboss.weld.")) {
            initializer.addExtensions(extensions());
        }
        return new OwnContainer(initializer
                .disableDiscovery()
                .addBeanClasses(classes)
                .addBeanClasses(AnnotatedChecks.class, ConfiguredChecks.class)
                .addExtensions(new OwnBeans(healthpoint))
                .initialize());
    }

    BeanManager beans() {
        return container.getBeanManager();
    }

    void close() {
        container.close();
    }

    // Weld looks for no extensions where it does not look for beans. What an extension needs may not be there: it is
    // left out.
    private static Extension[] extensions() {
        List<Extension> found = new ArrayList<>();
        Iterator<ServiceLoader.Provider<Extension>> providers =
                ServiceLoader.load(Extension.class).stream().iterator();
        while (hasNext(providers)) {
            addIfPossible(providers.next(), found);
        }
        return found.toArray(new Extension[0]);
    }

    private static boolean hasNext(Iterator<ServiceLoader.Provider<Extension>> providers) {
        try {
            return providers.hasNext();
        } catch (ServiceConfigurationError | LinkageError absent) {
            return hasNext(providers); // it stands behind that one now
        }
    }

    private static void addIfPossible(ServiceLoader.Provider<Extension> provider, List<Extension> found) {
        try {
            found.add(provider.get());
        } catch (ServiceConfigurationError | LinkageError absent) {
            return;
        }
    }

    private static SeContainerInitializer initializer() {
        try {
            return SeContainerInitializer.newInstance();
        } catch (IllegalStateException none) {
            throw new IllegalStateException(
                    "@HealthpointTest(beans = …) needs an implementation of CDI that starts without a server: add"
                            + " org.jboss.weld.se:weld-se-core to the tests, 5.1 for Jakarta EE 10, 6.0 for Jakarta EE 11",
                    none);
        }
    }

    /** What the library's own assembly gives to applications. */
    static final class OwnBeans implements Extension {

        private final Supplier<Healthpoint> healthpoint;

        OwnBeans(Supplier<Healthpoint> healthpoint) {
            this.healthpoint = healthpoint;
        }

        void add(@Observes AfterBeanDiscovery event) {
            event.<Healthpoint>addBean()
                    .types(Healthpoint.class, Object.class)
                    .scope(ApplicationScoped.class)
                    .produceWith(all -> healthpoint.get());
        }
    }
}
