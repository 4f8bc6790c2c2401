package io.healthpoint.bridge.microprofile;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;

/** The application's procedures of MicroProfile Health. */
@Dependent
public class MicroProfileChecks implements CheckSource {

    @Inject
    MicroProfileHealthExtension extension;

    /** For the container. */
    public MicroProfileChecks() {}

    @Override
    public Collection<Check> checks() {
        return extension.checks();
    }
}
