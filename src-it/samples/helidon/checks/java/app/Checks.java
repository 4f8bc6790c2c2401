package app;

import io.healthpoint.Groups;
import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;

@ApplicationScoped
public class Checks {

    @HealthCheck(
            value = "up",
            groups = {Groups.LIVE, Groups.READY, "fine"})
    boolean up() {
        return true;
    }

    @HealthCheck(value = "down", groups = "bad")
    Outcome down() {
        return Outcome.down("as ever");
    }

    @HealthCheck(value = "slow", groups = "slow")
    void slow() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(200);
    }
}
