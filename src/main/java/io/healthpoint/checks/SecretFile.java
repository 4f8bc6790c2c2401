package io.healthpoint.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds a password, such as a mounted secret. It is read anew whenever the password is needed, for it may change.
 *
 * @param path where it is
 */
public record SecretFile(Path path) {

    /**
     * Reads it.
     *
     * @return the password, without a byte order mark before it and line breaks after it
     * @throws IOException where it cannot be read
     */
    public String read() throws IOException {
        return Files.readString(path).replaceFirst("\\A\\uFEFF", "").replaceFirst("\\R+\\z", "");
    }
}
