package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;

/** The checks of django-healthpoint's own test-suite: one that succeeds, one that follows a switch. Each says when it ran. */
@ApplicationScoped
public class Health {

    static final String SWITCH = "app.failing";

    @HealthCheck
    Outcome success() {
        System.out.println("ran: success");
        return Outcome.up("This is a health check that always succeeds");
    }

    @HealthCheck
    Outcome failure() {
        System.out.println("ran: failure");
        return Outcome.of(!Boolean.getBoolean(SWITCH), "This health check may fail");
    }
}
