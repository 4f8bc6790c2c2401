package io.healthpoint.it.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.it.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param home its directory
 * @param version such as 21
 */
record Jdk(Path home, int version) {

    /** What Helidon 4 needs. */
    static final int NEEDED = 21;

    private static final Path USER = Path.of(System.getProperty("user.home"));

    /**
     * Looks where JDKs are usually installed: beside the one that runs this, where Linux, SDKMAN and development tools put
     * them, and where environment variables such as {@code JAVA_HOME_21_X64} or {@code JAVA21_HOME} say.
     *
     * @return the oldest that will do; empty where none does
     */
    static Optional<Jdk> forHelidon() {
        return Stream.concat(
                        named(),
                        Stream.of(
                                        Path.of(System.getProperty("java.home")).resolveSibling(""),
                                        Path.of("/usr/lib/jvm"),
                                        USER.resolve(".sdkman/candidates/java"),
                                        USER.resolve(".jdks"))
                                .flatMap(Jdk::inside))
                .flatMap(home -> at(home).stream())
                .filter(jdk -> jdk.version() >= NEEDED)
                .min(Comparator.comparingInt(Jdk::version));
    }

    String java() {
        return home.resolve("bin").resolve("java").toString();
    }

    /** Compiles what names Helidon's classes, which are too new for the compiler of this build. */
    Path compile(Path source, Path classes, String classPath) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin").resolve("javac").toString()));
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

    private static Stream<Path> named() {
        return System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("JAVA(_HOME)?_?\\d+\\w*|JAVA_?\\d*_HOME"))
                .map(variable -> Path.of(variable.getValue()));
    }

    private static Stream<Path> inside(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }

    // A file of every JDK says which it is; what has no compiler is none.
    private static Optional<Jdk> at(Path home) {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        } catch (IOException none) {
            return Optional.empty();
        }
        String version = release.getProperty("JAVA_VERSION", "").replaceAll("^\"|\\D.*$", "");
        return version.isEmpty() || !Files.isExecutable(home.resolve("bin").resolve("javac"))
                ? Optional.empty()
                : Optional.of(new Jdk(home, Integer.parseInt(version)));
    }
}
