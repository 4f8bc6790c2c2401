package io.healthpoint.it.servers.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Singleton;

@Singleton
public class EnterpriseCheck {

    @Resource
    SessionContext context;

    @HealthCheck("enterprise-bean")
    public Outcome check() {
        return Outcome.of(!context.getRollbackOnly(), "in a session bean");
    }
}
