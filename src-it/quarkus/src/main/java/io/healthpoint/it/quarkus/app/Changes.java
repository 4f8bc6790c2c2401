package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.StatusChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Is told of changes, in a request context of its own each time. */
@ApplicationScoped
public class Changes {

    private final Map<String, String> told = new ConcurrentHashMap<>();

    void changed(@Observes StatusChange change, Visit visit) {
        told.put(Objects.requireNonNullElse(change.name(), "all"), change.to() + ", visit " + visit.next());
    }

    @HealthCheck(value = "changes", groups = "changes")
    Outcome changes() {
        return Outcome.up(told.getOrDefault("optional", "nothing yet"));
    }
}
