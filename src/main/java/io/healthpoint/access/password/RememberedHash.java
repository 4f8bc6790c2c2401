package io.healthpoint.access.password;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A hashed password. A probe each second must not cost a key derivation each second: the password that matched is known from
 * then on, and none is hashed any more. Thread-safe.
 */
final class RememberedHash implements BasicCredentials.Password {

    private final Predicate<String> hash;
    // One at a time, and nobody waits for another: guessing must not hold up the threads of the server. Who has failed
    // lately has a turn of their own, so that they keep none but each other away.
    private final ReentrantLock suspects = new ReentrantLock();
    private final ReentrantLock others = new ReentrantLock();
    private volatile @Nullable Secret matched;

    RememberedHash(Predicate<String> hash) {
        this.hash = hash;
    }

    @Override
    public Match compare(String password, boolean suspect) {
        Secret known = matched;
        return known != null ? Match.of(known.matches(password)) : deriveInTurn(password, suspect ? suspects : others);
    }

    private Match deriveInTurn(String password, ReentrantLock turn) {
        if (!turn.tryLock()) {
            return Match.BUSY;
        }
        try {
            return derive(password);
        } finally {
            turn.unlock();
        }
    }

    private Match derive(String password) {
        boolean matches = hash.test(password);
        if (matches) {
            matched = new Secret(password);
        }
        return Match.of(matches);
    }
}
