package io.healthpoint.it.quarkus;

import io.healthpoint.it.Ended;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A project of Maven, copied to where it may be changed.
 *
 * @param directory that has its pom.xml
 */
record Project(Path directory) {

    /** The one that these tests belong to. */
    static final Path HERE = Path.of(System.getProperty("it.project"));

    static Path target(String name) {
        return HERE.resolve("target").resolve(name);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copied = to.resolve(from.relativize(file).toString());
                Files.createDirectories(copied.getParent());
                Files.copy(file, copied, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void edit(String file, String from, String to) {
        Path path = directory.resolve(file);
        try {
            String before = Files.readString(path);
            String after = before.replace(from, to);
            if (after.equals(before)) {
                throw new AssertionError(from + " does not stand in " + path);
            }
            Files.writeString(path, after);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What starts Maven here, as it was started for these tests. */
    List<String> maven(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("it.maven"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-f",
                directory.resolve("pom.xml").toString(),
                "-Dmaven.repo.local=" + System.getProperty("it.repository"),
                "-Dhealthpoint.version=" + System.getProperty("it.healthpoint"),
                "-Dv.quarkus=" + System.getProperty("it.quarkus"),
                "-Dv.assertj=" + System.getProperty("it.assertj"),
                "-Dquarkus.analytics.disabled=true"));
        if (System.getProperty("it.offline").endsWith("true")) {
            command.add("-o");
        }
        command.addAll(List.of(arguments));
        return command;
    }

    void build(String... arguments) {
        Ended ended = Ended.of(Duration.ofMinutes(5), maven(arguments));
        if (!ended.well()) {
            throw new AssertionError(ended.output());
        }
    }
}
