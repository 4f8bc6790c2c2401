package io.healthpoint.vertx;

import io.healthpoint.access.Caller;
import io.healthpoint.access.Connection;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Optional;

/**
 * Who asks, as Quarkus knows it: at once where it looks at credentials of every request, and when an answer depends on it where
 * {@code quarkus.http.auth.proactive} is off.
 */
final class RouterCaller {

    // Longer than anybody waits for an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    // Quarkus' own constant of that name is in a JAR that changes whatever class path it is on.
    private static final String DEFERRED_IDENTITY_KEY = "io.quarkus.vertx.http.deferred-identity";

    private RouterCaller() {}

    static Caller of(RoutingContext context, Connection connection) {
        Once<Optional<SecurityIdentity>> identity = new Once<>(() -> identity(context));
        return new Caller(
                StrangeCredentials.asSent(context),
                Caller.Container.of(
                        () -> identity.get().map(known -> known.getPrincipal().getName()),
                        role -> identity.get().filter(known -> known.hasRole(role)).isPresent()),
                connection);
    }

    private static Optional<SecurityIdentity> identity(RoutingContext context) {
        Uni<SecurityIdentity> identity = context.get(DEFERRED_IDENTITY_KEY);
        return identity == null ? Optional.empty() : known(identity);
    }

    private static Optional<SecurityIdentity> known(Uni<SecurityIdentity> identity) {
        try {
            return Optional.ofNullable(identity.await().atMost(PATIENCE)).filter(known -> !known.isAnonymous());
        } catch (RuntimeException wrongCredentials) {
            return Optional.empty();
        }
    }
}
