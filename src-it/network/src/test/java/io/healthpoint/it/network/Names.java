package io.healthpoint.it.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The hosts file of this JVM, see the build. It is read at each look-up that is not remembered. */
final class Names {

    private static final Path FILE = Path.of(Objects.requireNonNull(System.getProperty("jdk.net.hosts.file")));

    private Names() {}

    static void are(String... lines) throws IOException {
        Files.write(FILE, List.of(String.join("\n", lines), "127.0.0.1 localhost good.test expired.test", ""));
    }
}
