package io.healthpoint.vertx;

import io.healthpoint.Healthpoint;
import jakarta.enterprise.inject.build.compatible.spi.Parameters;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticObserver;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.enterprise.inject.spi.EventContext;

/** Goes out of service while the application still serves, so that load balancers see that it will not. */
public final class Draining implements SyntheticObserver<Object> {

    /** For the container. */
    public Draining() {}

    @Override
    public void observe(EventContext<Object> stopping, Parameters none) {
        CDI.current().select(Healthpoint.class).get().drain();
    }
}
