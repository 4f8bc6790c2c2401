package io.healthpoint.discovery.lite;

import io.healthpoint.discovery.SettingFaults;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.EventContext;
import java.util.ArrayList;
import java.util.List;

/** Stops the start of the application where a setting cannot be read. */
public final class JudgedSettings implements SyntheticObserver<Startup> {

    /** For the container. */
    public JudgedSettings() {}

    @Override
    public void observe(EventContext<Startup> startup, Parameters none) {
        List<Check> checks = new ArrayList<>();
        CDI.current().select(CheckSource.class, Any.Literal.INSTANCE).forEach(source -> checks.addAll(source.checks()));
        List<Fault> faults = SettingFaults.of(checks, CDI.current().getBeanManager());
        if (!faults.isEmpty()) {
            throw new DeploymentException(Fault.text(faults));
        }
    }
}
