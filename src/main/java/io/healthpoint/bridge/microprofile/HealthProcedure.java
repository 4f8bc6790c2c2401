package io.healthpoint.bridge.microprofile;

import io.healthpoint.Outcome;
import io.healthpoint.beans.BeanInstance;
import io.healthpoint.beans.Dependents;
import io.healthpoint.discovery.returned.PendingStage;
import io.healthpoint.registry.Procedure;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/** Calls a procedure; what is {@code @Dependent} is destroyed when the call has ended. */
final class HealthProcedure implements Procedure {

    private final BeanInstance instance;
    private final Dialect dialect;
    private volatile @Nullable String alias;
    private volatile @Nullable String knownAs;

    HealthProcedure(BeanInstance instance, Dialect dialect) {
        this.instance = instance;
        this.dialect = dialect;
    }

    // One that fails has the name of its class (MicroProfile Health 4.0, "Executing procedures").
    @Override
    public CompletableFuture<Outcome> start() {
        alias = null;
        Dependents dependents = instance.dependents();
        try {
            return start(dependents);
        } catch (RuntimeException | Error failure) {
            dependents.release();
            throw failure;
        }
    }

    // A producer may give none.
    private CompletableFuture<Outcome> start(Dependents dependents) {
        @Nullable Object procedure = instance.get(dependents);
        if (procedure == null) {
            dependents.release();
            return CompletableFuture.completedFuture(Outcome.down("the producer returned null"));
        }
        return PendingStage.of(dialect.call(procedure), this::outcome, dependents::release);
    }

    @Override
    public @Nullable String alias() {
        return alias;
    }

    @Override
    public @Nullable String knownAs() {
        return knownAs;
    }

    private Outcome outcome(@Nullable Object returned) {
        @Nullable HealthCheckResponse response = (HealthCheckResponse) returned;
        String name = Responses.name(response);
        alias = name;
        knownAs = name == null ? knownAs : name;
        return Responses.outcome(response);
    }
}
