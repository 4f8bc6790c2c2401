package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Needs what is not there. */
@ApplicationScoped
public class Unsatisfied {

    @HealthCheck
    boolean check(Runnable missing) {
        return true;
    }
}
