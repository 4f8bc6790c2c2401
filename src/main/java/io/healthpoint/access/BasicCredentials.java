package io.healthpoint.access;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The one user's name and password that see details. Thread-safe. */
final class BasicCredentials {

    private final Secret username;
    private final Predicate<String> password;

    private BasicCredentials(String username, String password) {
        this.username = new Secret(username);
        this.password = matcherOf(password);
    }

    /** Empty where a half of the pair is: it matches nothing. */
    static Optional<BasicCredentials> of(String username, String password) {
        return username.isEmpty() || password.isEmpty()
                ? Optional.empty()
                : Optional.of(new BasicCredentials(username, password));
    }

    /** Whether the headers of a request carry them. */
    boolean match(List<String> authorization) {
        return Login.parse(authorization).filter(this::matches).isPresent();
    }

    @SuppressWarnings("ShortCircuitBoolean") // no short cut: a wrong name takes as long as a wrong password
    private boolean matches(Login sent) {
        return username.matches(sent.username()) & password.test(sent.password());
    }

    /** Whether a password is being hashed just now: no other is looked at until that is over. */
    boolean isHashing() {
        return password instanceof RememberedHash hash && hash.deriving.isLocked();
    }

    private static Predicate<String> matcherOf(String password) {
        return PasswordHash.parse(password)
                .<Predicate<String>>map(RememberedHash::new)
                .orElseGet(() -> new Secret(password)::matches);
    }

    // A probe each second must not cost a key derivation each second: the password that matched is known from then on.
    private static final class RememberedHash implements Predicate<String> {

        private final PasswordHash hash;
        private final ReentrantLock deriving = new ReentrantLock();
        private volatile @Nullable Secret matched;

        RememberedHash(PasswordHash hash) {
            this.hash = hash;
        }

        @Override
        public boolean test(String password) {
            Secret known = matched;
            return known != null ? known.matches(password) : deriveAlone(password);
        }

        // One at a time, and nobody waits for another: guessing must not hold up the threads of the server.
        private boolean deriveAlone(String password) {
            if (!deriving.tryLock()) {
                return false;
            }
            try {
                return derive(password);
            } finally {
                deriving.unlock();
            }
        }

        private boolean derive(String password) {
            boolean matches = hash.matches(password);
            if (matches) {
                matched = new Secret(password);
            }
            return matches;
        }
    }
}
