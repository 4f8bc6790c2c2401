package io.healthpoint.it;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A JDK of this machine.
 *
 * @param home its directory
 * @param version such as 21
 */
public record Jdk(Path home, int version) {

    private static final Path USER = Path.of(System.getProperty("user.home"));

    /** The one that runs this. */
    public static Jdk ofThisBuild() {
        return new Jdk(
                Path.of(System.getProperty("java.home")), Runtime.version().feature());
    }

    /**
     * Looks where JDKs are usually installed: beside the one that runs this, where Linux, SDKMAN and development tools put
     * them, and where environment variables such as {@code JAVA_HOME_21_X64} or {@code JAVA21_HOME} say.
     */
    public static Stream<Jdk> installed() {
        return Stream.concat(
                        named(),
                        Stream.of(
                                        ofThisBuild().home().resolveSibling(""),
                                        Path.of("/usr/lib/jvm"),
                                        USER.resolve(".sdkman/candidates/java"),
                                        USER.resolve(".jdks"))
                                .flatMap(Jdk::inside))
                .flatMap(home -> at(home).stream());
    }

    public String java() {
        return home.resolve("bin").resolve("java").toString();
    }

    public String javac() {
        return home.resolve("bin").resolve("javac").toString();
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
        Jdk found = new Jdk(home, version.isEmpty() ? 0 : Integer.parseInt(version));
        return version.isEmpty() || !Files.isExecutable(Path.of(found.javac())) ? Optional.empty() : Optional.of(found);
    }
}
