package io.healthpoint.discovery.lite;

import io.healthpoint.registry.RequestScope;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticBeanCreator;

/**
 * Gives runs of checks their request context. CDI itself has none that one thread may open and another end, so this takes the
 * container's.
 */
public final class LiteRequestScope implements SyntheticBeanCreator<RequestScope> {

    /** For the container. */
    public LiteRequestScope() {}

    @Override
    public RequestScope create(Instance<Object> lookup, Parameters none) {
        try {
            return ArcRequestScope.ofApplication();
        } catch (LinkageError anotherContainer) {
            return RequestScope.UNUSED;
        }
    }
}
