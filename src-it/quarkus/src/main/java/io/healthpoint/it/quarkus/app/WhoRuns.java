package io.healthpoint.it.quarkus.app;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** As whom checks run. */
@ApplicationScoped
public class WhoRuns {

    @HealthCheck(value = "who", groups = "who")
    Outcome who(SecurityIdentity identity) {
        return Outcome.up(name(identity));
    }

    @HealthCheck(value = "who.later", groups = "who")
    CompletionStage<Outcome> later(Instance<SecurityIdentity> identity) {
        return CompletableFuture.completedFuture(Outcome.up(name(identity.get())));
    }

    private static String name(SecurityIdentity identity) {
        return identity.isAnonymous() ? "nobody" : identity.getPrincipal().getName();
    }
}
