package io.healthpoint.discovery;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.RequestScopeUse;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Collection;

/** The annotated methods of the application's beans. */
@Dependent
public class AnnotatedChecks implements CheckSource {

    @Inject
    HealthpointExtension extension;

    /** For the container. */
    public AnnotatedChecks() {}

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
