package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Every fault that the code shows. */
@ApplicationScoped
public class Faulty {

    @HealthCheck
    private boolean hidden() {
        return true;
    }

    @HealthCheck
    final boolean sealed() {
        return true;
    }

    @HealthCheck
    List<? extends Number> numbers(String[] texts) {
        return List.of();
    }

    @HealthCheck(timeout = "soon", failureThreshold = 0, groups = "a/b")
    boolean strange() {
        return true;
    }

    @HealthCheck("twice")
    boolean first() {
        return true;
    }

    /** Another bean with a check of the same name, and a parameter that nobody satisfies. */
    @ApplicationScoped
    public static class Another {

        @HealthCheck("twice")
        boolean second(Runnable missing) {
            return true;
        }
    }
}
