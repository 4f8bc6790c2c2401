package io.healthpoint.it.servers.answers;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

/** Together more than any server's response buffers. */
@ApplicationScoped
public class LongChecks {

    void add(@Observes @Initialized(ApplicationScoped.class) Object started, Healthpoint health) {
        for (char name = 'a'; name <= 'p'; name++) {
            Outcome outcome = Outcome.up(Character.toString(name).repeat(Outcome.MAX_DETAIL));
            health.register("long-" + name, Policy.DEFAULT.inGroups("long"), () -> outcome);
        }
    }

    /** Slower than a thread of the server waits, so that the answer comes later. */
    @HealthCheck(value = "slow", groups = "long")
    Outcome slow() throws InterruptedException {
        Thread.sleep(50);
        return Outcome.up("s".repeat(Outcome.MAX_DETAIL + 1));
    }

    @HealthCheck(value = "slow.and.down", groups = "bad")
    Outcome slowAndDown() throws InterruptedException {
        Thread.sleep(50);
        return Outcome.down("no");
    }

    @HealthCheck("works")
    boolean works() {
        return true;
    }
}
