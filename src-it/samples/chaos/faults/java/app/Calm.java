package app;

import io.healthpoint.HealthCheck;
import jakarta.enterprise.context.ApplicationScoped;

/** What has nothing to do with any fault, and stands while there is one. */
@ApplicationScoped
public class Calm {

    @HealthCheck(
            value = "calm",
            groups = {"calm", "heap", "threads", "deadlock"})
    boolean calm() {
        return true;
    }

    @HealthCheck(value = "nap", groups = "flood")
    boolean nap() throws InterruptedException {
        Thread.sleep(5);
        return true;
    }
}
