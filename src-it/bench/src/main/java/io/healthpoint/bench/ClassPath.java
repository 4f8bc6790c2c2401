package io.healthpoint.bench;

import io.healthpoint.bench.server.Serve;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths of the processes under test. */
final class ClassPath {

    private static final Path RIVALS = Path.of(System.getProperty("bench.rivals"));

    private ClassPath() {}

    /** What comes first before what comes then. */
    static String join(Object... entries) {
        return Arrays.stream(entries).map(Object::toString).collect(Collectors.joining(File.pathSeparator));
    }

    /** That of the benchmarks, without JARs whose names begin so. */
    static String own(String... absent) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        Stream.of(absent).noneMatch(Path.of(entry).getFileName().toString()::startsWith))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** That of a rival with libraries of its own, which were looked up when it was built, and {@link Serve}. */
    static String ofRival(String name) throws IOException {
        Path built = RIVALS.resolve(name).resolve("target");
        if (Files.notExists(built.resolve("class-path"))) {
            throw new IOException("not built: run mvn verify in " + RIVALS);
        }
        String serve =
                Serve.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        return join(built.resolve("classes"), Files.readString(built.resolve("class-path")), serve);
    }
}
