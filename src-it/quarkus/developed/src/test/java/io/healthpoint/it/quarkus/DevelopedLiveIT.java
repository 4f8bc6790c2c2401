package io.healthpoint.it.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;

/** Dev mode: Quarkus ends the application when its sources have changed, and starts it anew in the same process. */
@Timeout(300)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DevelopedLiveIT {

    private static final String CHECKS = "src/main/java/io/healthpoint/it/quarkus/developed/Changing.java";

    private static final Path COPY = Project.target("live");
    private static final Project PROJECT = new Project(COPY.resolve("developed"));

    private static Application application;

    @BeforeAll
    static void start() {
        Path shapes = Project.HERE.resolveSibling("src");
        Project.copy(shapes.resolve("main/resources"), COPY.resolve("src/main/resources"));
        Project.copy(shapes.resolveSibling("pom.xml"), COPY.resolve("pom.xml"));
        Project.copy(Project.HERE.resolve("pom.xml"), PROJECT.directory().resolve("pom.xml"));
        Project.copy(Project.HERE.resolve("src/main"), PROJECT.directory().resolve("src/main"));
        application = Application.of(PROJECT.maven(
                "quarkus:dev", "-Ddebug=false", "-Dquarkus.http.port=0", "-Dquarkus.console.enabled=false"));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    @Order(1)
    void theApplicationAnswers() {
        assertThat(details()).contains("\"written\":\"first\"");
        assertThat(application.get("/health/background").statusCode()).isEqualTo(200);
        assertThat(threads()).startsWith("this");
    }

    @Test
    @Order(2)
    void aChangedSourceIsAnotherApplicationAndNoThreadOfTheOldOneIsLeft() {
        PROJECT.edit(CHECKS, "first", "second");

        await(DevelopedLiveIT::details, answer -> answer.contains("\"written\":\"second\""));
        assertOnlyItsOwnThreads();
    }

    @Test
    @Order(3)
    void aChangedSettingHolds() {
        String file = "../src/main/resources/application.properties";
        PROJECT.edit(file, "healthpoint.basicauth.password=doe", "healthpoint.basicauth.password=dear");

        await(
                () -> application.getAs("john", "dear", "/health/ready").body(),
                answer -> answer.contains("\"written\":\"second\""));
        assertOnlyItsOwnThreads();
        PROJECT.edit(file, "healthpoint.basicauth.password=dear", "healthpoint.basicauth.password=doe");
        await(DevelopedLiveIT::details, answer -> answer.contains("\"written\":\"second\""));
        assertOnlyItsOwnThreads();
    }

    @Test
    @Order(4)
    void aFaultIsShownToTheDeveloperAndMended() {
        PROJECT.edit(CHECKS, "    Outcome written", "    private Outcome written");
        await(DevelopedLiveIT::details, answer -> answer.contains("HEALTHPOINT-001"));

        PROJECT.edit(CHECKS, "    private Outcome written", "    Outcome written");
        await(DevelopedLiveIT::details, answer -> answer.contains("\"written\":\"second\""));
        assertOnlyItsOwnThreads();
    }

    // One that is not ended runs for ever, for it has a check with an interval.
    private static void assertOnlyItsOwnThreads() {
        assertThat(application.get("/health/background").statusCode()).isEqualTo(200);
        await(DevelopedLiveIT::threads, threads -> threads.startsWith("this"));
        await(DevelopedLiveIT::threads, threads -> !threads.contains("another"));
    }

    private static String details() {
        return application.details("/health/ready").body();
    }

    private static String threads() {
        return application.get("/threads").body();
    }

    private static void await(Supplier<String> asked, Predicate<String> wanted) {
        String last = asked.get();
        long patience = System.nanoTime() + 60_000_000_000L;
        while (!wanted.test(last)) {
            assertThat(System.nanoTime()).as(last + "\n" + application.output()).isLessThan(patience);
            last = asked.get();
        }
    }
}
