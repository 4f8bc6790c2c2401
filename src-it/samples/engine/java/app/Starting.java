package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Takes its time to start; until then its check would be down. */
@ApplicationScoped
public class Starting {

    private volatile boolean started;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws InterruptedException {
        Thread.sleep(500);
        started = true;
    }

    @HealthCheck(value = "migrated", groups = "migrated", interval = "50ms")
    boolean migrated() {
        return started;
    }
}
