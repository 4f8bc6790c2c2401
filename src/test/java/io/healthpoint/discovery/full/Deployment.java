package io.healthpoint.discovery.full;

import io.healthpoint.Outcome;
import io.healthpoint.registry.Check;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.enterprise.inject.spi.Extension;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A container with the given beans and the part of this library that finds their checks. */
final class Deployment {

    private Deployment() {}

    static SeContainer of(Class<?>... beans) {
        return with(new Extension[0], beans);
    }

    static SeContainer with(Extension other, Class<?>... beans) {
        return with(new Extension[] {other}, beans);
    }

    private static SeContainer with(Extension[] others, Class<?>... beans) {
        return SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addExtensions(new HealthpointExtension())
                .addExtensions(others)
                .addBeanClasses(AnnotatedChecks.class)
                .addBeanClasses(beans)
                .initialize();
    }

    static Map<String, Check> checks(SeContainer container) {
        return container.select(AnnotatedChecks.class).get().checks().stream()
                .collect(Collectors.toMap(Check::name, Function.identity()));
    }

    static Outcome run(SeContainer container, String check) throws Throwable {
        return run(checks(container).get(check));
    }

    static Outcome run(Check check) throws Throwable {
        return check.procedure().start().join();
    }
}
