package app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** As many checks as {@code page.checks} says, one of which counts its runs. */
@ApplicationScoped
public class Many {

    private final AtomicInteger runs = new AtomicInteger();

    @Inject
    Healthpoint health;

    void register(@Observes @Initialized(ApplicationScoped.class) Object started) {
        for (int number = 1; number < Integer.getInteger("page.checks", 500); number++) {
            String name = "com.example.tenants.Tenant%03d.database".formatted(number);
            Outcome outcome = Outcome.of(number % 7 != 0, "answered with 17 rows");
            health.register(name, Policy.DEFAULT, () -> outcome);
        }
    }

    @HealthCheck("counted")
    Outcome counted() {
        int run = runs.incrementAndGet();
        return Outcome.of(run < 3, "run " + run).with("run", run);
    }
}
