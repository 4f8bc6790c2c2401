package io.healthpoint.it.servers.matrix;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class OtherCheck {

    @HealthCheck("works.too")
    public boolean works() {
        return true;
    }
}
