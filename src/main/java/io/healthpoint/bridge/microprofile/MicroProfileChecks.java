package io.healthpoint.bridge.microprofile;

import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Collection;

/** The application's procedures of MicroProfile Health. */
@Dependent
public class MicroProfileChecks implements CheckSource {

    private final MicroProfileHealthExtension extension;

    /**
     * Gives what the extension found.
     *
     * @param beans know it; injected it would be a client proxy
     */
    @Inject
    public MicroProfileChecks(BeanManager beans) {
        this.extension = beans.getExtension(MicroProfileHealthExtension.class);
    }

    @Override
    public Collection<Check> checks() {
        return extension.checks();
    }
}
