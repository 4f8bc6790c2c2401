package io.healthpoint.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.healthpoint.discovery.full.HealthpointExtension;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HealthCheckProcessorTest {

    private static final Path FAULTY = Path.of("src/test/java/io/healthpoint/processor/FaultyBeans.java");
    private static final Pattern FAULT = Pattern.compile("HEALTHPOINT-\\d{3}: .*\\n  To mend it: .*\\n\\tat .*");

    static Stream<JavaCompiler> compilers() {
        return Stream.of(ToolProvider.getSystemJavaCompiler(), new EclipseCompiler());
    }

    private static List<String> deployed(Class<?> bean) {
        Throwable failure = catchThrowable(() -> {
            try (SeContainer container = SeContainerInitializer.newInstance()
                    .disableDiscovery()
                    .addExtensions(new HealthpointExtension())
                    .addBeanClasses(FaultyBeans.Counting.class, bean)
                    .initialize()) {
                assertThat(container.isRunning()).isTrue();
            }
        });
        return failure == null
                ? List.of()
                : faultsIn(String.valueOf(failure.getMessage())).toList();
    }

    private static Stream<String> faultsIn(String text) {
        return FAULT.matcher(text).results().map(MatchResult::group).map(HealthCheckProcessorTest::inOneOrder);
    }

    // Reflection lists methods in any order: which of two is the first is nobody's to say.
    private static String inOneOrder(String fault) {
        return fault.replaceAll("\n\\s+", "\n").replaceAll("Twice\\.(first|second)", "Twice.one");
    }

    private static Compiled compiled(JavaCompiler compiler, String type) {
        return Compiled.of(compiler, """
                import io.healthpoint.HealthCheck;
                import jakarta.ejb.*;
                import jakarta.enterprise.context.*;
                """ + type);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void eachFaultIsToldInTheWordsOfTheDeploymentAndNothingElseIs(JavaCompiler compiler) {
        List<String> told = Arrays.stream(FaultyBeans.class.getDeclaredClasses())
                .filter(type -> !type.isAnnotation())
                .flatMap(type -> deployed(type).stream())
                // Only the container knows which beans there are.
                .filter(fault -> !fault.startsWith("HEALTHPOINT-008"))
                .toList();
        assertThat(told).hasSizeGreaterThan(20);
        assertThat(Compiled.of(compiler, FAULTY).errors().stream().map(HealthCheckProcessorTest::inOneOrder))
                .containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void aFaultStandsAtTheElementOfTheAnnotationOrAtTheMethod() {
        Compiled compiled = compiled(ToolProvider.getSystemJavaCompiler(), """
                class Bean {
                    @HealthCheck(
                        timeout = "soon",
                        groups = "?",
                        failureThreshold = 0)
                    boolean late() { return true; }

                    @HealthCheck
                    private
                    boolean hidden() { return true; }

                    @HealthCheck("same") boolean one() { return true; }
                    @HealthCheck("same") boolean two() { return true; }
                }
                """);
        assertThat(compiled.diagnostics())
                .extracting(Diagnostic::getLineNumber)
                .containsExactlyInAnyOrder(6L, 7L, 8L, 13L, 16L);
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void aCheckOnASessionBeanMustBeInItsViews(JavaCompiler compiler) {
        assertThat(compiled(compiler, """
                interface Business { boolean declared(); }
                @Stateless class Bean implements Business, java.io.Serializable {
                    @HealthCheck public boolean declared() { return true; }
                    @HealthCheck public boolean other() { return true; }
                }
                @Stateless class NoView { @HealthCheck boolean hidden() { return true; } }
                @Singleton class Fine { @HealthCheck public boolean fine() { return true; } }
                @Stateless @LocalBean class Both implements Business {
                    public boolean declared() { return true; }
                    @HealthCheck public boolean fine() { return true; }
                }
                @Stateless @Remote(Business.class) class Far implements Business {
                    @HealthCheck public boolean declared() { return true; }
                }
                """).errors())
                .hasSize(3)
                .allMatch(fault -> fault.startsWith("HEALTHPOINT-011"))
                .anyMatch(fault -> fault.contains("other(), while the views of Bean are: Business\n"))
                .anyMatch(fault -> fault.contains("while the views of NoView are: the public methods of the class")
                        && fault.contains("make it public"))
                .anyMatch(fault -> fault.contains("while the views of Far are: none that is local"));
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatIsAsynchronousAndReturnsNothingIsAFault(JavaCompiler compiler) {
        assertThat(compiled(compiler, """
                @Stateless class Bean { @Asynchronous @HealthCheck public void later() {} }
                """).errors()).singleElement().asString().startsWith("HEALTHPOINT-012");
    }

    @ParameterizedTest
    @MethodSource("compilers")
    void whatDoesNotCompileIsTheCompilersToTell(JavaCompiler compiler) {
        assertThat(compiled(compiler, """
                class Bean {
                    @HealthCheck(timeout = MISSING) boolean one() { return true; }
                    @HealthCheck Missing two() { return null; }
                    @HealthCheck(failureThreshold = "x") boolean three(Missing some) { return true; }
                }
                """).errors()).isNotEmpty().noneMatch(fault -> fault.contains("HEALTHPOINT"));
    }

    @Test
    void goodCodeCompilesWithoutAWordWhereWarningsAreErrors() {
        String good = """
                import io.healthpoint.HealthCheck;
                import jakarta.enterprise.context.ApplicationScoped;

                @ApplicationScoped
                class Bean {
                    @HealthCheck(value = "db", timeout = "2s")
                    boolean answers() {
                        return true;
                    }
                }
                """;
        assertThat(Compiled.of(ToolProvider.getSystemJavaCompiler(), good, "-Xlint:all,-processing", "-Werror")
                        .diagnostics())
                .isEmpty();
    }
}
