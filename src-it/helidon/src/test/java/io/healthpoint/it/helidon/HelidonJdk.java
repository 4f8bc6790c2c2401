package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import io.healthpoint.it.Jdk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The JDK that Helidon runs on. */
final class HelidonJdk {

    /** What Helidon 4 needs. */
    static final int NEEDED = 21;

    private HelidonJdk() {}

    /** The oldest that will do; empty where none does. */
    static Optional<Jdk> find() {
        return Jdk.installed().filter(jdk -> jdk.version() >= NEEDED).min(Comparator.comparingInt(Jdk::version));
    }

    /** Compiles what names Helidon's classes, which are too new for the compiler of this build. */
    static Path compile(Path source, Path classes, String classPath) {
        List<String> command = new ArrayList<>(List.of(find().orElseThrow().javac()));
        command.addAll(List.of("-proc:none", "-d", classes.toString(), "-cp", classPath));
        try (Stream<Path> files = Files.walk(source)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(command::add);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Ended ended = Ended.of(Duration.ofMinutes(2), command);
        assertThat(ended.well()).as(ended.output()).isTrue();
        return classes;
    }
}
