package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** Compiled with the processor on the processor path. */
@ApplicationScoped
public class Bean {

    @HealthCheck(timeout = "2s")
    boolean answers() {
        return true;
    }
}
