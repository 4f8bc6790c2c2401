package io.healthpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What is in which JAR. */
class JarsIT {

    private static final Path LIB = Path.of(System.getProperty("it.lib"));

    private static List<String> entries(String jar) throws IOException {
        try (ZipFile file = new ZipFile(LIB.resolve(jar).toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    @Test
    void theLibraryHoldsNothingThatOnlyTestsOrCompilersNeed() throws IOException {
        assertThat(entries("healthpoint.jar"))
                .contains("io/healthpoint/HealthCheck.class", "META-INF/spring-configuration-metadata.json")
                .noneMatch(entry -> entry.contains("healthpoint/processor"))
                .noneMatch(entry -> entry.contains("healthpoint/kit"))
                .noneMatch(entry -> entry.contains("javax.annotation.processing"))
                .noneMatch(entry -> entry.startsWith("META-INF/gradle"));
    }

    @Test
    void theLibraryStaysWithinItsBounds() throws IOException {
        assertThat(entries("healthpoint.jar").stream().filter(entry -> entry.endsWith(".class")))
                .hasSizeBetween(400, 800);
        assertThat(Files.size(LIB.resolve("healthpoint.jar"))).isLessThan(1_200_000);
    }

    @Test
    void theProcessorsJarHoldsItAndItsRulesAndNothingThatRuns() throws IOException {
        assertThat(entries("healthpoint-processor.jar"))
                .contains(
                        "io/healthpoint/processor/HealthCheckProcessor.class",
                        "io/healthpoint/discovery/DefinitionErrors.class",
                        "META-INF/services/javax.annotation.processing.Processor",
                        "META-INF/gradle/incremental.annotation.processors")
                .noneMatch(entry -> entry.startsWith("io/healthpoint/run/"))
                .noneMatch(entry -> entry.contains("enterprise.inject"));
        assertThat(Files.size(LIB.resolve("healthpoint-processor.jar"))).isLessThan(250_000);
    }

    @Test
    void theTestKitsJarHoldsTheKitAndNothingElse() throws IOException {
        assertThat(entries("healthpoint-test-kit.jar").stream().filter(entry -> entry.endsWith(".class")))
                .contains("io/healthpoint/kit/HealthpointTest.class")
                .allMatch(entry -> entry.startsWith("io/healthpoint/kit/"));
        assertThat(Files.size(LIB.resolve("healthpoint-test-kit.jar"))).isLessThan(150_000);
    }
}
