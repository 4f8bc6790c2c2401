package io.healthpoint.access;

import java.util.Optional;

/** The one user's name and password that see details. Thread-safe. */
final class BasicCredentials {

    private final Secret username;
    private final Password password;

    BasicCredentials(String username, Password password) {
        this.username = new Secret(username);
        this.password = password;
    }

    /** Compares passwords, plain or hashed. */
    interface Password {
        /**
         * Compares.
         *
         * @param suspect whether it comes from where a login has failed lately
         */
        Match compare(String sent, boolean suspect);
    }

    /** Empty where a half of the pair is: it matches nothing. */
    static Optional<BasicCredentials> of(String username, String password) {
        return username.isEmpty() || password.isEmpty()
                ? Optional.empty()
                : Optional.of(new BasicCredentials(username, passwordOf(password)));
    }

    /** No short cut: a wrong name takes as long as a wrong password, and tells as little where nobody has looked. */
    Match compare(Login sent, boolean suspect) {
        Match right = password.compare(sent.password(), suspect);
        boolean named = username.matches(sent.username());
        return right == Match.YES && !named ? Match.NO : right;
    }

    private static Password passwordOf(String password) {
        Secret plain = new Secret(password);
        return PasswordHash.parse(password)
                .<Password>map(hash -> new RememberedHash(hash::matches))
                .orElse((sent, suspect) -> Match.of(plain.matches(sent)));
    }
}
