package io.healthpoint.bridge.microprofile;

import io.healthpoint.Outcome;
import io.healthpoint.registry.ForeignOutcome;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Lets an annotated method return a {@code HealthCheckResponse}; the check keeps the name of the method. */
public final class ResponseOutcome implements ForeignOutcome {

    /** For the service loader. */
    public ResponseOutcome() {}

    @Override
    public String typeName() {
        return "org.eclipse.microprofile.health.HealthCheckResponse";
    }

    @Override
    public Outcome outcomeOf(Object returned) {
        return Responses.outcome((HealthCheckResponse) returned);
    }
}
