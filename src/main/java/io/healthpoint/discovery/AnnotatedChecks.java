package io.healthpoint.discovery;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;

/** The annotated methods of the application's beans. */
@ApplicationScoped
public class AnnotatedChecks implements CheckSource {

    @Inject
    HealthpointExtension extension;

    /** For the container. */
    public AnnotatedChecks() {}

    @Override
    public Collection<Check> checks() {
        return extension.checks();
    }
}
