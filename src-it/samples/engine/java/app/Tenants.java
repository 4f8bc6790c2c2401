package app;

import io.healthpoint.Healthpoint;
import io.healthpoint.Outcome;
import io.healthpoint.Policy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

@ApplicationScoped
public class Tenants {

    @Inject
    Healthpoint health;

    void watch(@Observes @Initialized(ApplicationScoped.class) Object started) {
        health.register("tenant-7", Policy.DEFAULT.inGroups("ready", "tenants"), () -> Outcome.up("3 users"));
    }
}
