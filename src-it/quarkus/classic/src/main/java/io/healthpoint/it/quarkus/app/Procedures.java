package io.healthpoint.it.quarkus.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Procedures of MicroProfile Health. */
@Liveness
public class Procedures implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("procedure")
                .withData("of", "a class")
                .up()
                .build();
    }

    /** Makes another. */
    @ApplicationScoped
    public static class Producer {

        @Produces
        @Liveness
        HealthCheck produced() {
            return () -> HealthCheckResponse.up("produced");
        }
    }
}
