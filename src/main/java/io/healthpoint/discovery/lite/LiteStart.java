package io.healthpoint.discovery.lite;

import io.healthpoint.registry.ApplicationStarted;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.EventContext;

/** Tells that the application has started. */
public final class LiteStart implements SyntheticObserver<Startup> {

    /** For the container. */
    public LiteStart() {}

    @Override
    public void observe(EventContext<Startup> startup, Parameters none) {
        CDI.current()
                .getBeanContainer()
                .getEvent()
                .select(ApplicationStarted.class)
                .fire(new ApplicationStarted());
    }
}
