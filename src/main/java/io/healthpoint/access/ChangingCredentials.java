package io.healthpoint.access;

import java.util.Optional;
import java.util.function.Supplier;

/** Credentials whose password may change while the application runs. Thread-safe. */
final class ChangingCredentials implements Supplier<Optional<BasicCredentials>> {

    private final String username;
    private final PasswordFile file;
    private volatile Current current = new Current("", Optional.empty());

    ChangingCredentials(String username, PasswordFile file) {
        this.username = username;
        this.file = file;
    }

    @Override
    public Optional<BasicCredentials> get() {
        String password = file.password();
        Current known = current;
        if (!known.password().equals(password)) {
            known = new Current(password, BasicCredentials.of(username, password));
            current = known;
        }
        return known.credentials();
    }

    // Never printed: nobody has it but this class.
    private record Current(String password, Optional<BasicCredentials> credentials) {
        @Override
        public String toString() {
            return "Current";
        }
    }
}
