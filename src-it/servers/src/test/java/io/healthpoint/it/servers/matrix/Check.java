package io.healthpoint.it.servers.matrix;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Check {

    @HealthCheck("works")
    public boolean works() {
        return true;
    }
}
