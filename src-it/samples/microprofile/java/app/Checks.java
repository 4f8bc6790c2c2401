package app;

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

/** Checks as an application for MicroProfile Health has them; nothing here knows of healthpoint. */
public final class Checks {

    private Checks() {}

    @ApplicationScoped
    @Liveness
    public static class Alive implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.up("alive");
        }
    }

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
                    .withData("host", "db1")
                    .withData("made", MADE.get())
                    .withData("primary", true)
                    .up()
                    .build();
        }
    }

    @Dependent
    @Readiness
    public static class Broken implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            throw new IllegalStateException("no connection");
        }
    }

    @Dependent
    @Startup
    public static class Migrated implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.named("migrated").status(true).build();
        }
    }

    @ApplicationScoped
    public static class NotActive implements HealthCheck {
        @Override
        public HealthCheckResponse call() {
            return HealthCheckResponse.down("not active");
        }
    }

    @ApplicationScoped
    public static class Producers {
        @Produces
        @ApplicationScoped
        @Readiness
        HealthCheck cache() {
            return () -> HealthCheckResponse.named("twin")
                    .withData("from", "method")
                    .up()
                    .build();
        }

        @Produces
        @Readiness
        final HealthCheck mail = () ->
                HealthCheckResponse.named("twin").withData("from", "field").up().build();
    }
}
