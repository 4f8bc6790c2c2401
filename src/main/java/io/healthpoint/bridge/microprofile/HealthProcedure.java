package io.healthpoint.bridge.microprofile;

import io.healthpoint.Outcome;
import io.healthpoint.beans.BeanInstance;
import io.healthpoint.beans.Dependents;
import io.healthpoint.registry.Procedure;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Calls a procedure; what is {@code @Dependent} is destroyed after each call. */
final class HealthProcedure implements Procedure {

    private final BeanInstance instance;
    private volatile @Nullable String alias;
    private volatile @Nullable String knownAs;

    HealthProcedure(BeanInstance instance) {
        this.instance = instance;
    }

    // One that fails has the name of its class (MicroProfile Health 4.0, "Executing procedures").
    @Override
    public CompletableFuture<Outcome> start() {
        alias = null;
        Dependents dependents = instance.dependents();
        try {
            // A producer may give none.
            @Nullable HealthCheck procedure = (HealthCheck) instance.get(dependents);
            Outcome outcome = procedure == null ? Outcome.down("the producer returned null") : call(procedure);
            return CompletableFuture.completedFuture(outcome);
        } finally {
            dependents.release();
        }
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }

    @Override
    public @Nullable String knownAs() {
        return knownAs;
    }

    private Outcome call(HealthCheck procedure) {
        HealthCheckResponse response = procedure.call();
        String name = Responses.name(response);
        alias = name;
        knownAs = name == null ? knownAs : name;
        return Responses.outcome(response);
    }
}
