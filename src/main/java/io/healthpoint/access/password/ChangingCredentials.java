package io.healthpoint.access.password;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Credentials whose password may change while the application runs. Thread-safe. */
public final class ChangingCredentials implements Supplier<Optional<BasicCredentials>> {

    private final String username;
    private final PasswordFile file;
    private volatile Current current = new Current("", Optional.empty());

    /**
     * Follows a file.
     *
     * @param username empty = none
     * @param file holds the password and nothing else
     * @param nanos tells how much time has passed
     */
    public ChangingCredentials(String username, Path file, LongSupplier nanos) {
        this.username = username;
        this.file = new PasswordFile(file, nanos);
    }

    /** Empty where a half of the pair is, and while the file cannot be read. */
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
