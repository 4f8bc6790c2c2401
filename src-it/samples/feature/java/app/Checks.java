package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Checks {

    @HealthCheck("up")
    boolean up() {
        return true;
    }

    @HealthCheck(value = "down", groups = "bad")
    boolean down() {
        return false;
    }
}
