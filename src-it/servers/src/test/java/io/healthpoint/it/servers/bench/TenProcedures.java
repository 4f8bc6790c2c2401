package io.healthpoint.it.servers.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The same checks for the server's own MicroProfile Health. */
@ApplicationScoped
public class TenProcedures {

    private static HealthCheck up(String name) {
        return () -> HealthCheckResponse.up(name);
    }

    @Produces
    @Liveness
    HealthCheck check0() {
        return up("check-0");
    }

    @Produces
    @Liveness
    HealthCheck check1() {
        return up("check-1");
    }

    @Produces
    @Liveness
    HealthCheck check2() {
        return up("check-2");
    }

    @Produces
    @Liveness
    HealthCheck check3() {
        return up("check-3");
    }

    @Produces
    @Liveness
    HealthCheck check4() {
        return up("check-4");
    }

    @Produces
    @Liveness
    HealthCheck check5() {
        return up("check-5");
    }

    @Produces
    @Liveness
    HealthCheck check6() {
        return up("check-6");
    }

    @Produces
    @Liveness
    HealthCheck check7() {
        return up("check-7");
    }

    @Produces
    @Liveness
    HealthCheck check8() {
        return up("check-8");
    }

    @Produces
    @Liveness
    HealthCheck check9() {
        return up("check-9");
    }
}
