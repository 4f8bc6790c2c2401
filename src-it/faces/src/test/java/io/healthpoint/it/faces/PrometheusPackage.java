package io.healthpoint.it.faces;

import io.healthpoint.it.Debian;
import io.healthpoint.it.Programs;
import io.healthpoint.it.Tools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Debian's package of Prometheus, where its programs are not installed: unpacked, so that it starts no service. */
final class PrometheusPackage {

    private static final Path UNPACKED = Tools.fetched("prometheus");

    private PrometheusPackage() {}

    static Path program(String name) {
        return Tools.find(name, () -> search(name));
    }

    private static Optional<Path> search(String name) {
        Path program = UNPACKED.resolve("usr/bin").resolve(name);
        return Programs.onPath(name)
                .or(() -> existing(program))
                .or(() -> Debian.unpack("prometheus", UNPACKED) ? existing(program) : Optional.empty());
    }

    private static Optional<Path> existing(Path program) {
        return Optional.of(program).filter(Files::isExecutable);
    }
}
