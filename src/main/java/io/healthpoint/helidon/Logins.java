package io.healthpoint.helidon;

import io.healthpoint.access.Caller;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;

/** Whom Helidon's security knows, where the application has it. Thread-safe. */
final class Logins {

    private static final Caller.Container NOBODY = Caller.Container.of(Optional::empty, role -> false);

    private final Call context = Call.of("io.helidon.webserver.http.ServerRequest", "context");
    private final Call get = Call.of("io.helidon.common.context.Context", "get", Class.class);
    private final Optional<Security> security = Security.find();

    Logins() throws ReflectiveOperationException {}

    Caller.Container of(Object request) {
        return security.flatMap(found -> ((Optional<?>) get.on(context.on(request), found.type()))
                        .map(known -> (Caller.Container) new Login(found, known)))
                .orElse(NOBODY);
    }

    private record Security(Class<?> type, Call isAuthenticated, Call authenticate, Call user, Call inRole) {

        static Optional<Security> find() throws NoSuchMethodException {
            try {
                Class<?> type = Call.type("io.helidon.security.SecurityContext");
                return Optional.of(new Security(
                        type,
                        new Call(type.getMethod("isAuthenticated")),
                        new Call(type.getMethod("authenticate")),
                        new Call(type.getMethod("userPrincipal")),
                        new Call(type.getMethod("isUserInRole", String.class))));
            } catch (ClassNotFoundException absent) {
                return Optional.empty();
            }
        }
    }

    /** Helidon looks at credentials only where something demands them, so it is asked here. */
    private record Login(Security security, Object known) implements Caller.Container {
        @Override
        public Optional<String> user() {
            return (boolean) security.isAuthenticated().on(known)
                    ? ((Optional<?>) security.user().on(known)).map(user -> ((Principal) user).getName())
                    : Optional.empty();
        }

        @Override
        public Caller.Standing standing(Set<String> roles) {
            if (user().isEmpty()) {
                authenticate();
            }
            return user().map(name -> new Caller.Standing(name, roles.stream().anyMatch(this::isInRole)))
                    .orElse(Caller.Standing.UNKNOWN);
        }

        private void authenticate() {
            try {
                security.authenticate().run(known);
            } catch (RuntimeException wrongOrNoProvider) {
                // Then it knows nobody.
            }
        }

        private boolean isInRole(String role) {
            return (boolean) security.inRole().on(known, role);
        }
    }
}
