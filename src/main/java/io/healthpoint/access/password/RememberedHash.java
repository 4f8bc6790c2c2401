package io.healthpoint.access.password;

import io.healthpoint.access.guesses.Turns;
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
    private final Turns suspects = new Turns(1);
    private final Turns others = new Turns(1);
    private volatile @Nullable Secret matched;

    RememberedHash(Predicate<String> hash) {
        this.hash = hash;
    }

    @Override
    public Match compare(String password, boolean suspect) {
        Secret known = matched;
        Turns turns = suspect ? suspects : others;
        return known != null
                ? Match.of(known.matches(password))
                : turns.take(() -> derive(password)).orElse(Match.BUSY);
    }

    private Match derive(String password) {
        boolean matches = hash.test(password);
        if (matches) {
            matched = new Secret(password);
        }
        return Match.of(matches);
    }
}
