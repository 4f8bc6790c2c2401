package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Two faults, to be told together. */
@ApplicationScoped
public class Broken {

    @HealthCheck
    int backlog() {
        return 3;
    }

    @HealthCheck(timeout = "soon")
    boolean impatient() {
        return true;
    }
}
