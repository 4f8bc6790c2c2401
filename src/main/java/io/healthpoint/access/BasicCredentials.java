package io.healthpoint.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one user's name and password that see details. Thread-safe. */
final class BasicCredentials {

    private final boolean complete;
    private final Secret username;
    private final Predicate<String> password;

    BasicCredentials(String username, String password) {
        this.complete = !username.isEmpty() && !password.isEmpty();
        this.username = new Secret(username);
        this.password = matcherOf(password);
    }

    /** Whether the headers of a request carry them; a pair of which a half is empty matches nothing. */
    boolean match(List<String> authorization) {
        Optional<Login> sent = complete ? Login.parse(authorization) : Optional.empty();
        return sent.isPresent() && matches(sent.get());
    }

    @SuppressWarnings("ShortCircuitBoolean") // no short cut: a wrong name takes as long as a wrong password
    private boolean matches(Login sent) {
        return username.matches(sent.username()) & password.test(sent.password());
    }

    private static Predicate<String> matcherOf(String password) {
        return PasswordHash.parse(password)
                .<Predicate<String>>map(RememberedHash::new)
                .orElseGet(() -> new Secret(password)::matches);
    }

    // A probe each second must not cost a key derivation each second: the password that matched is known from then on.
    private static final class RememberedHash implements Predicate<String> {

        private final PasswordHash hash;
        private volatile @Nullable Secret matched;

        RememberedHash(PasswordHash hash) {
            this.hash = hash;
        }

        @Override
        public boolean test(String password) {
            Secret known = matched;
            return (known != null && known.matches(password)) || derive(password);
        }

        // One at a time: guessing occupies one core, not all of them.
        private synchronized boolean derive(String password) {
            boolean matches = hash.matches(password);
            if (matches) {
                matched = new Secret(password);
            }
            return matches;
        }
    }
}
