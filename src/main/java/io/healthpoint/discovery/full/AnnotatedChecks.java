package io.healthpoint.discovery.full;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.RequestScope;
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
     * Gives runs of checks their request context.
     *
     * @return opens one where the application has a bean of that scope, and nothing where it has none
     */
    @Produces
    @Dependent
    public RequestScope requestScope() {
        return extension.requestScope();
    }
}
