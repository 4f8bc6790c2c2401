package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Parameters that nobody satisfies. */
@ApplicationScoped
public class Unsatisfied {

    @HealthCheck
    boolean one(Runnable missing) {
        return true;
    }

    @HealthCheck
    static boolean another(Unsatisfied there, Callable<String> missing) {
        return true;
    }
}
