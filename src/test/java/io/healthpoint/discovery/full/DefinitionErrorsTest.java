package io.healthpoint.discovery.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a developer reads who wrote a check that cannot be. */
class DefinitionErrorsTest {

    private static final String HERE = "io.healthpoint.discovery.full.DefinitionErrorsTest$";

    static Stream<Arguments> brokenBeans() {
        return Stream.of(
                arguments(
                        Private.class,
                        "HEALTHPOINT-001: a check must not be private, but found: private boolean " + HERE
                                + "Private.check()\n  To mend it: remove \"private\"\n\tat " + HERE
                                + "Private.check(DefinitionErrorsTest.java:1)"),
                arguments(
                        Final.class,
                        "HEALTHPOINT-002: a check on a proxied bean (normal scope, interceptor, session bean) must not be"
                                + " final, but found: final boolean " + HERE
                                + "Final.check()\n  To mend it: remove \"final\", or make the bean @Dependent\n\tat "
                                + HERE + "Final.check(DefinitionErrorsTest.java:1)"),
                arguments(
                        ReturnsInt.class,
                        "HEALTHPOINT-003: a check must return an outcome, but found: int\n  To mend it: return boolean,"
                                + " void, Outcome, or a CompletionStage of Boolean, Void or Outcome\n\tat " + HERE
                                + "ReturnsInt.check(DefinitionErrorsTest.java:1)"),
                arguments(
                        ReturnsVoidObject.class,
                        "HEALTHPOINT-003: a check must return an outcome, but found: java.lang.Void"),
                arguments(
                        ReturnsStageOfText.class, "but found: java.util.concurrent.CompletionStage<java.lang.String>"),
                arguments(ReturnsRawStage.class, "but found: java.util.concurrent.CompletionStage\n"),
                arguments(ReturnsList.class, "but found: java.util.List<java.lang.Boolean>"),
                arguments(
                        BadTimeout.class,
                        "HEALTHPOINT-004: timeout must be a duration such as 500ms, 5s, 2m, 1h or PT5S, at most 8760h, but"
                                + " found: \"soon\"\n  To mend it: correct it, or leave it out to inherit the default"
                                + "\n\tat " + HERE + "BadTimeout.check(DefinitionErrorsTest.java:1)"),
                arguments(ZeroTimeout.class, "HEALTHPOINT-004: timeout must be"),
                arguments(BadInterval.class, "HEALTHPOINT-004: interval must be"),
                arguments(BadTtl.class, "HEALTHPOINT-004: ttl must be"),
                arguments(
                        BadFailureThreshold.class,
                        "HEALTHPOINT-005: failureThreshold must be at least 1, but found: 0\n  To mend it: count results"
                                + " from 1 on\n\tat " + HERE),
                arguments(
                        BadSuccessThreshold.class,
                        "HEALTHPOINT-005: successThreshold must be at least 1, but found: -1"),
                arguments(
                        BadGroup.class,
                        "HEALTHPOINT-006: a group's name consists of letters, digits, '-', '_', '.' and '~' and begins with"
                                + " a letter or a digit, but found: \"a b\"\n  To mend it: choose a name that can stand in a"
                                + " URL\n\tat " + HERE),
                arguments(
                        Twins.class,
                        "HEALTHPOINT-007: the name of a check must be unique, but found: \"twin\" twice, here and at "),
                arguments(
                        Overloads.class,
                        "found: \"" + HERE + "Overloads.check\" twice, here and at " + HERE
                                + "Overloads.check(DefinitionErrorsTest.java:1)\n  To mend it: give one of them another name"
                                + " with @HealthCheck(\"…\")\n\tat " + HERE
                                + "Overloads.check(DefinitionErrorsTest.java:1)"),
                arguments(
                        Unsatisfied.class,
                        "HEALTHPOINT-008: each parameter of a check must be an injection point that exactly one bean"
                                + " satisfies, but found: parameter 2, java.lang.Runnable: "),
                arguments(
                        Unsatisfied.class,
                        "To mend it: add the missing bean, or a qualifier that leaves one\n\tat " + HERE
                                + "Unsatisfied.check(DefinitionErrorsTest.java:1)"));
    }

    @ParameterizedTest
    @MethodSource("brokenBeans")
    void theContainerRefusesToStart(Class<?> bean, String message) {
        assertThatThrownBy(() -> Deployment.of(bean, Satisfying.class))
                .hasMessageContaining("healthpoint cannot start:")
                .hasMessageContaining(message);
    }

    @Test
    void allFaultsOfAllBeansAreToldAtOnce() {
        assertThatThrownBy(() -> Deployment.of(Private.class, ReturnsInt.class, Twins.class, Hopeless.class))
                .hasMessageContaining("Private.check")
                .hasMessageContaining("ReturnsInt.check")
                .hasMessageContaining("\"twin\" twice")
                .hasMessageContaining("failureThreshold must be at least 1, but found: -3")
                .hasMessageContaining("successThreshold must be at least 1, but found: -4")
                .hasMessageContaining("found: \"1 fortnight\"")
                .hasMessageContaining("found: \"/\"");
    }

    @Test
    void oneNameInTwoBeansIsToldWithBothPlaces() {
        assertThatThrownBy(() -> Deployment.of(First.class, Second.class))
                .hasMessageContaining("\"shared\" twice")
                .hasMessageContaining("First.check(")
                .hasMessageContaining("Second.check(");
    }

    @Test
    void afterTheCodeIsMendedParametersAndSettingsAreToldTogether() {
        System.setProperty("healthpoint.timeout", "soon");
        System.setProperty("healthpoint.checks.\"fine\".ttl", "long");
        try {
            assertThatThrownBy(() -> Deployment.of(Unsatisfied.class, Satisfying.class, Fine.class))
                    .hasMessageContaining("HEALTHPOINT-008")
                    .hasMessageContaining("setting healthpoint.timeout must be")
                    .hasMessageContaining("setting healthpoint.checks.\"fine\".ttl must be");
        } finally {
            System.clearProperty("healthpoint.timeout");
            System.clearProperty("healthpoint.checks.\"fine\".ttl");
        }
    }

    @Test
    void aFinalMethodIsFineWhereNothingIsProxied() {
        try (SeContainer container = Deployment.of(FinalOnDependent.class)) {
            assertThat(container.select(AnnotatedChecks.class).get().checks()).hasSize(1);
        }
    }

    @ApplicationScoped
    static class Private {
        @HealthCheck
        @SuppressWarnings("UnusedMethod")
        private boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class Final {
        @HealthCheck
        final boolean check() {
            return true;
        }
    }

    @Dependent
    static class FinalOnDependent {
        @HealthCheck
        final boolean check() {
            return true;
        }
    }

    @ApplicationScoped
    static class ReturnsInt {
        @HealthCheck
        int check() {
            return 1;
        }
    }

    @ApplicationScoped
    static class ReturnsVoidObject {
        @HealthCheck
        Void check() {
            return null;
        }
    }

    @ApplicationScoped
    static class ReturnsStageOfText {
        @HealthCheck
        CompletionStage<String> check() {
            return null;
        }
    }

    @ApplicationScoped
    static class ReturnsRawStage {
        @HealthCheck
        @SuppressWarnings("rawtypes")
        CompletionStage check() {
            return null;
        }
    }

    @ApplicationScoped
    static class ReturnsList {
        @HealthCheck
        List<Boolean> check() {
            return List.of();
        }
    }

    @ApplicationScoped
    static class BadTimeout {
        @HealthCheck(timeout = "soon")
        void check() {}
    }

    @ApplicationScoped
    static class ZeroTimeout {
        @HealthCheck(timeout = "0s")
        void check() {}
    }

    @ApplicationScoped
    static class BadInterval {
        @HealthCheck(interval = "-1s")
        void check() {}
    }

    @ApplicationScoped
    static class BadTtl {
        @HealthCheck(ttl = "1d")
        void check() {}
    }

    @ApplicationScoped
    static class BadFailureThreshold {
        @HealthCheck(failureThreshold = 0)
        void check() {}
    }

    @ApplicationScoped
    static class BadSuccessThreshold {
        @HealthCheck(successThreshold = -1)
        void check() {}
    }

    @ApplicationScoped
    static class BadGroup {
        @HealthCheck(groups = {"ready", "a b"})
        void check() {}
    }

    @ApplicationScoped
    static class Twins {
        @HealthCheck("twin")
        void one() {}

        @HealthCheck("twin")
        void other() {}
    }

    @ApplicationScoped
    static class Overloads {
        @HealthCheck
        void check() {}

        @HealthCheck
        void check(Satisfying bean) {}
    }

    @ApplicationScoped
    static class First {
        @HealthCheck("shared")
        void check() {}
    }

    @ApplicationScoped
    static class Second {
        @HealthCheck("shared")
        void check() {}
    }

    @ApplicationScoped
    static class Unsatisfied {
        @HealthCheck
        Outcome check(Satisfying fine, Runnable missing) {
            return Outcome.up();
        }
    }

    @ApplicationScoped
    static class Hopeless {
        @HealthCheck(groups = "/", timeout = "1 fortnight", failureThreshold = -3, successThreshold = -4)
        void check() {}
    }

    @ApplicationScoped
    static class Fine {
        @HealthCheck("fine")
        void check() {}
    }

    @Dependent
    static class Satisfying {}
}
