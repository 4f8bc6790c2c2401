package io.healthpoint.access.password;

import java.nio.file.Path;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Credentials whose password may change while the application runs. Thread-safe. */
public final class ChangingCredentials implements Supplier<BasicCredentials> {

    private final String username;
    private final PasswordFile file;
    private String password = "";
    private BasicCredentials current;

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
        this.current = BasicCredentials.of(username, password);
    }

    /** The same object until the password is another; while the file cannot be read, a pair that matches nothing. */
    @Override
    public synchronized BasicCredentials get() {
        String read = file.password();
        if (!read.equals(password)) {
            password = read;
            current = BasicCredentials.of(username, read);
        }
        return current;
    }
}
