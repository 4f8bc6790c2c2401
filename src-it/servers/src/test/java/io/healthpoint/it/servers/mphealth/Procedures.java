package io.healthpoint.it.servers.mphealth;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** One procedure of each kind. */
public final class Procedures {

    private Procedures() {}

    @ApplicationScoped
    @Liveness
    @Readiness
    public static class Database implements HealthCheck {
        private static final AtomicInteger MADE = new AtomicInteger();

        @PostConstruct
        void made() {
            MADE.incrementAndGet();
        }

        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("database")
                    .withData("made", MADE.get())
                    .up()
                    .build();
        }
    }

    @Dependent
    @Startup
    public static class Migrated implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("migrated");
        }
    }

    @ApplicationScoped
    public static class Producers {
        @Produces
        @Readiness
        HealthCheck cache() {
            return () -> HealthCheckResponse.up("cache");
        }
    }
}
