package io.healthpoint.it.quarkus.app;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.health.api.HealthGroup;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** What SmallRye adds to MicroProfile Health. */
public final class AsyncProcedures {

    private AsyncProcedures() {}

    /** Answers later. */
    @Wellness
    public static class Later implements AsyncHealthCheck {

        @Override
        public Uni<HealthCheckResponse> call() {
            return Uni.createFrom().item(HealthCheckResponse.up("later"));
        }
    }

    /** In a group of its own. */
    @HealthGroup("shop")
    public static class OfGroup implements HealthCheck {

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("of-group");
        }
    }
}
