package io.healthpoint.discovery.full;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.RequestScopeUse;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Collection;

/** The annotated methods of the application's beans. */
@Dependent
public class AnnotatedChecks implements CheckSource {

    private final HealthpointExtension extension;

    /**
     * Gives what the extension found.
     *
     * @param beans know it; injected it would be a client proxy
     */
    @Inject
    public AnnotatedChecks(BeanManager beans) {
        this.extension = beans.getExtension(HealthpointExtension.class);
    }

    @Override
    public Collection<Check> checks() {
        return extension.checks();
    }

    /**
     * Tells whether checks may need a request context.
     *
     * @return whether the application has a bean of that scope
     */
    @Produces
    @Dependent
    public RequestScopeUse requestScopeUse() {
        return extension.requestScopeUse();
    }
}
