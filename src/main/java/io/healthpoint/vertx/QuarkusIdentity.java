package io.healthpoint.vertx;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Login;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as Quarkus knows it: before the request comes here where it looks at credentials of every request, and when an answer
 * depends on it where {@code quarkus.http.auth.proactive} is off. Of one request and thread.
 */
final class QuarkusIdentity implements Caller.Container {

    // Longer than anybody waits for an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // Quarkus' own constants of these names are in a JAR that changes whatever class path it is on.
    private static final String DEFERRED_IDENTITY_KEY = "io.quarkus.vertx.http.deferred-identity";
    private static final String AUTH_FAILURE_HANDLER = "io.quarkus.vertx.http.auth-failure-handler";

    private final RoutingContext context;
    private final boolean wantsLookup;
    private final Once<Optional<SecurityIdentity>> identity = new Once<>(this::find);

    QuarkusIdentity(RoutingContext context, List<String> authorization) {
        this.context = context;
        this.wantsLookup = context.user() == null && Login.parse(authorization).isPresent();
    }

    @Override
    public Optional<String> user() {
        return wantsLookup ? Optional.empty() : identity.get().map(known -> name(known));
    }

    @Override
    public Caller.Standing standing(Set<String> roles) {
        return identity.get()
                .map(known -> new Caller.Standing(name(known), roles.stream().anyMatch(known::hasRole)))
                .orElse(Caller.Standing.UNKNOWN);
    }

    private static String name(SecurityIdentity known) {
        return known.getPrincipal().getName();
    }

    private Optional<SecurityIdentity> find() {
        context.remove(AUTH_FAILURE_HANDLER); // it would answer wrong credentials itself
        Uni<SecurityIdentity> found = context.get(DEFERRED_IDENTITY_KEY);
        try {
            return Optional.ofNullable(found)
                    .map(deferred -> deferred.await().atMost(PATIENCE))
                    .filter(known -> !known.isAnonymous());
        } catch (RuntimeException wrongCredentials) {
            return Optional.empty();
        }
    }
}
