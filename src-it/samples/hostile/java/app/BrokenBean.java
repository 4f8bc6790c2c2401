package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** A bean that cannot be made. */
@ApplicationScoped
public class BrokenBean {

    public BrokenBean() {
        throw new IllegalStateException("no connection at construction");
    }

    @HealthCheck("constructor throws")
    boolean check() {
        return true;
    }
}
