package io.healthpoint.vertx;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.access.Caller;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whom Quarkus knows, and when it is asked. */
class QuarkusIdentityTest {

    private static final List<String> NO_CREDENTIALS = List.of();
    private static final List<String> CREDENTIALS = List.of("Basic Ym9zczpzZWNyZXQ=");
    private static final Set<String> STAFF = Set.of("staff", "others");

    private final Map<String, Object> data = new HashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private @Nullable User user;

    private QuarkusIdentity identity(List<String> authorization) {
        return new QuarkusIdentity(context(), authorization);
    }

    private RoutingContext context() {
        return proxy(RoutingContext.class, (method, first) -> switch (method) {
            case "get" -> data.get(first);
            case "remove" -> data.remove(first);
            case "user" -> user;
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private static SecurityIdentity known(boolean isAnonymous, String role) {
        return proxy(SecurityIdentity.class, (method, first) -> switch (method) {
            case "isAnonymous" -> isAnonymous;
            case "getPrincipal" -> (Principal) () -> "boss";
            case "hasRole" -> role.equals(first);
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Answers {
        @Nullable
        Object to(String method, @Nullable Object first);
    }

    private static <T> T proxy(Class<T> type, Answers answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answers.to(method.getName(), arguments == null ? null : arguments[0])));
    }

    private void finds(Uni<SecurityIdentity> found) {
        data.put(
                "io.quarkus.vertx.http.deferred-identity",
                found.onSubscription().invoke(asked::incrementAndGet));
    }

    @Test
    void withoutSecurityNobodyIsKnown() {
        assertThat(identity(CREDENTIALS).user()).isEmpty();
        assertThat(identity(CREDENTIALS).standing(STAFF)).isEqualTo(Caller.Standing.UNKNOWN);
    }

    @Test
    void credentialsAreLookedAtOnlyWhenAnAnswerDependsOnIt() {
        finds(Uni.createFrom().item(known(false, "staff")));
        QuarkusIdentity identity = identity(CREDENTIALS);

        assertThat(identity.user()).isEmpty();
        assertThat(asked).hasValue(0);
        assertThat(identity.standing(STAFF)).isEqualTo(new Caller.Standing("boss", true));
        assertThat(identity.standing(Set.of("none"))).isEqualTo(new Caller.Standing("boss", false));
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoIsKnownWithoutCredentialsIsKnownAtOnce() {
        finds(Uni.createFrom().item(known(false, "guest")));

        assertThat(identity(NO_CREDENTIALS).user()).contains("boss");
        user = User.fromName("boss");
        assertThat(identity(CREDENTIALS).user()).contains("boss");
    }

    @Test
    void theAnonymousIdentityIsNobody() {
        finds(Uni.createFrom().item(known(true, "staff")));

        assertThat(identity(NO_CREDENTIALS).user()).isEmpty();
        assertThat(identity(NO_CREDENTIALS).standing(STAFF)).isEqualTo(Caller.Standing.UNKNOWN);
    }

    @Test
    void wrongCredentialsMakeAStrangerAndQuarkusDoesNotAnswerThem() {
        data.put("io.quarkus.vertx.http.auth-failure-handler", "answers");
        finds(Uni.createFrom()
                .<SecurityIdentity>failure(new AuthenticationFailedException())
                .onFailure()
                .invoke(() -> assertThat(data).doesNotContainKey("io.quarkus.vertx.http.auth-failure-handler")));

        assertThat(identity(CREDENTIALS).standing(STAFF)).isEqualTo(Caller.Standing.UNKNOWN);
        assertThat(data).doesNotContainKey("io.quarkus.vertx.http.auth-failure-handler");
    }
}
