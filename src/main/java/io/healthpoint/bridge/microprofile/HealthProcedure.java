package io.healthpoint.bridge.microprofile;

import io.healthpoint.Outcome;
import io.healthpoint.registry.Procedure;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Calls the contextual reference of a procedure's bean; what is {@code @Dependent} is destroyed after each call. */
final class HealthProcedure implements Procedure {

    private final Bean<?> bean;
    private final BeanManager beans;
    private volatile @Nullable String alias;

    HealthProcedure(Bean<?> bean, BeanManager beans) {
        this.bean = bean;
        this.beans = beans;
    }

    // One that fails has the name of its class (MicroProfile Health 4.0, "Executing procedures").
    @Override
    public CompletableFuture<Outcome> start() {
        alias = null;
        CreationalContext<?> dependents = beans.createCreationalContext(null);
        try {
            HealthCheck procedure = (HealthCheck) beans.getReference(bean, HealthCheck.class, dependents);
            HealthCheckResponse response = procedure.call();
            alias = Responses.name(response);
            return CompletableFuture.completedFuture(Responses.outcome(response));
        } finally {
            dependents.release();
        }
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }
}
