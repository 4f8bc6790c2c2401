package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Faulty {

    @HealthCheck
    public int backlog() {
        return 1;
    }
}
