package io.healthpoint.it;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A sample application, compiled against the JAR as its author would. */
public record Sample(Path classes) {

    private static final Path SOURCES = Path.of(System.getProperty("it.sources"));
    private static final Path WORK = Path.of(System.getProperty("it.work"));
    private static final Path LIB = Path.of(System.getProperty("it.lib"));

    // What an application for MicroProfile Health has, and no other.
    private static final List<String> MICROPROFILE =
            List.of("microprofile-health", "smallrye-health", "mutiny", "jctools");

    public static Sample demo() {
        return build(SOURCES.resolve("demo"));
    }

    /**
     * One of those below {@code samples}.
     *
     * @param name its directory
     * @param options more for the compiler
     */
    public static Sample of(String name, String... options) {
        return build(SOURCES.resolve("samples").resolve(name), options);
    }

    /** Its class path, with the JAR under test and the libraries that the page of the embedded server names, or only those that a test lets in. */
    public String classPath(String... without) {
        return classPathOfAllBut(Stream.concat(MICROPROFILE.stream(), Stream.of(without)));
    }

    /** The same and everything else that is there. */
    public String classPathOfAllBut(String... without) {
        return classPathOfAllBut(Stream.of(without));
    }

    private String classPathOfAllBut(Stream<String> without) {
        return classes
                + File.pathSeparator
                + String.join(File.pathSeparator, libraries(without.toArray(String[]::new)));
    }

    private static Sample build(Path source, String... options) {
        Path classes = WORK.resolve(source.getFileName());
        try {
            Files.createDirectories(classes);
            compile(source.resolve("java"), classes, options);
            copy(source.resolve("resources"), classes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Sample(classes);
    }

    private static void compile(Path source, Path classes, String... options) throws IOException {
        List<String> arguments =
                new ArrayList<>(List.of("-d", classes.toString(), "-parameters", "-Xlint:all,-classfile,-try"));
        arguments.addAll(List.of("-Werror", "-proc:none", "-cp", String.join(File.pathSeparator, libraries())));
        arguments.addAll(List.of(options));
        try (Stream<Path> files = Files.walk(source)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (status != 0) {
            throw new AssertionError("does not compile: " + source);
        }
    }

    private static void copy(Path source, Path target) throws IOException {
        if (!Files.isDirectory(source)) {
            return;
        }
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = target.resolve(source.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<String> libraries(String... without) {
        try (Stream<Path> jars = Files.list(LIB)) {
            return jars.filter(jar ->
                            Stream.of(without).noneMatch(jar.getFileName().toString()::startsWith))
                    .map(Path::toString)
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
