package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.it.Ended;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
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
 * A JDK of this machine, to run programs of these tests in.
 *
 * @param home its directory
 * @param version such as 21
 */
record Jvm(Path home, int version) {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    static Jvm ofThisBuild() {
        return new Jvm(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /** The newest that is usually found: beside the one that runs this, where Linux puts them, and where the environment says. */
    static Optional<Jvm> newest() {
        Stream<Path> named = System.getenv().entrySet().stream()
                .filter(variable -> variable.getKey().matches("JAVA(_HOME)?_?\\d+\\w*|JAVA_?\\d*_HOME"))
                .map(variable -> Path.of(variable.getValue()));
        Stream<Path> installed = Stream.of(ofThisBuild().home().resolveSibling(""), Path.of("/usr/lib/jvm"))
                .flatMap(Jvm::inside);
        return Stream.concat(named, installed)
                .flatMap(home -> at(home).stream())
                .max(Comparator.comparingInt(Jvm::version));
    }

    Optional<Jvm> ifAtLeast(int needed) {
        return version >= needed ? Optional.of(this) : Optional.empty();
    }

    boolean has(String collector) {
        return Ended.of(LIMIT, List.of(java(), "-XX:+Use" + collector + "GC", "-version"))
                .well();
    }

    /** Runs a program of these tests; returns what it said. */
    String run(List<String> before, List<String> options, Class<?> program, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(java());
        command.addAll(options);
        command.addAll(List.of("-cp", place(Outcome.class) + ":" + place(program), program.getName()));
        command.addAll(List.of(arguments));
        Ended ended = Ended.of(LIMIT, command);
        assertThat(ended.well())
                .as("%s ended with %s: %s", command, ended.status(), ended.output())
                .isTrue();
        return ended.output();
    }

    private String java() {
        return home.resolve("bin").resolve("java").toString();
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Stream<Path> inside(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList().stream();
        } catch (IOException absent) {
            return Stream.empty();
        }
    }

    // A file of every JDK says which it is.
    private static Optional<Jvm> at(Path home) {
        Properties release = new Properties();
        try (InputStream file = Files.newInputStream(home.resolve("release"))) {
            release.load(file);
        } catch (IOException none) {
            return Optional.empty();
        }
        String version = release.getProperty("JAVA_VERSION", "").replaceAll("^\"|\\D.*$", "");
        return version.isEmpty() || !Files.isExecutable(home.resolve("bin").resolve("java"))
                ? Optional.empty()
                : Optional.of(new Jvm(home, Integer.parseInt(version)));
    }
}
