package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Sealed {

    @HealthCheck("off")
    boolean off() {
        return false;
    }

    @HealthCheck("optional")
    boolean optional() {
        return false;
    }
}
