package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The processor as a build runs it: its JAR alone on the processor path, the library on the class path, by each JDK that is here. */
class ProcessorIT {

    private static final Path LIB = Path.of(System.getProperty("it.lib"));
    private static final String PROCESSOR =
            LIB.resolve("healthpoint-processor.jar").toString();

    private static final String BEAN = """
            package app;

            import io.healthpoint.HealthCheck;
            import jakarta.enterprise.context.ApplicationScoped;

            @ApplicationScoped
            public class Bean {
                @HealthCheck%s
                %s boolean answers() {
                    return true;
                }
            }
            """;

    @TempDir
    private Path folder;

    /** The oldest and the newest that can run it. */
    static List<Jdk> jdks() {
        List<Jdk> all = Jdk.installed()
                .filter(jdk -> jdk.version() >= 17)
                .sorted(Comparator.comparingInt(Jdk::version))
                .toList();
        return Stream.of(all.get(0), all.get(all.size() - 1)).distinct().toList();
    }

    private Ended compile(Jdk jdk, String source, String... options) throws IOException {
        Path bean = Files.writeString(folder.resolve("Bean.java"), source);
        try (Stream<Path> jars = Files.list(LIB)) {
            String classPath = jars.map(Path::toString)
                    .filter(jar -> !jar.equals(PROCESSOR))
                    .collect(Collectors.joining(File.pathSeparator));
            List<String> command =
                    new ArrayList<>(List.of(jdk.home().resolve("bin/javac").toString()));
            command.addAll(List.of("--release", "17", "-d", folder.toString(), "-classpath", classPath));
            command.addAll(List.of(options));
            command.add(bean.toString());
            return Ended.of(Duration.ofMinutes(2), command);
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void aFaultEndsTheCompilationWhereItIs(Jdk jdk) throws IOException {
        Ended ended = compile(jdk, BEAN.formatted("(timeout = \"soon\")", "private"), "-processorpath", PROCESSOR);
        assertThat(ended.status()).isOne();
        assertThat(ended.output())
                .contains("Bean.java:8: error: HEALTHPOINT-004: timeout must be a duration")
                .contains("Bean.java:9: error: HEALTHPOINT-001: a check must not be private")
                .doesNotContain("\tat io.healthpoint.processor", "Exception");
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void goodCodeCompilesWithoutAWord(Jdk jdk) throws IOException {
        String[] strict = {"-processorpath", PROCESSOR, "-Xlint:all,-processing,-classfile,-options,-path", "-Werror"};
        assertThat(compile(jdk, BEAN.formatted("(timeout = \"2s\")", ""), strict))
                .isEqualTo(new Ended(0, ""));
    }

    @Test
    void theSetUpOfThePageIsTheOneThatBuildsThis() throws IOException {
        String page = Files.readString(Path.of("../../src/site/markdown/compile-time.md"));
        String plugin = page.substring(page.indexOf("<plugin>"), page.indexOf("</plugin>"));
        assertThat(Files.readString(Path.of("pom.xml")).replaceAll("\\s+", "")).contains(plugin.replaceAll("\\s+", ""));
    }

    @Test
    void withoutItTheSameFaultsCompile() throws IOException {
        assertThat(compile(Jdk.ofThisBuild(), BEAN.formatted("(timeout = \"soon\")", "private"))
                        .well())
                .isTrue();
    }
}
