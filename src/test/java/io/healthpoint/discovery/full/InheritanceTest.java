package io.healthpoint.discovery.full;

import static io.healthpoint.discovery.full.Deployment.checks;
import static io.healthpoint.discovery.full.Deployment.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.HealthCheck;
import io.healthpoint.Outcome;
import io.healthpoint.registry.Check;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/** Of several methods that a bean inherits, the one that runs decides. */
class InheritanceTest {

    private static final String HERE = "io.healthpoint.discovery.full.InheritanceTest$";

    @Test
    void aDefaultMethodIsACheckOfEachBeanThatHasIt() throws Throwable {
        assertThat(found(OfA.class)).containsExactly("ok: A");
    }

    @Test
    void ofTwoInterfacesTheMoreSpecialDecides() throws Throwable {
        assertThat(found(OfB.class)).containsExactly("ok: B");
        assertThat(found(OfBoth.class)).containsExactly("ok: B");
    }

    @Test
    void whereAMoreSpecialMethodIsNotAnnotatedThereIsNone() throws Throwable {
        assertThat(found(OfSilent.class)).isEmpty();
        assertThat(found(OverridesInClass.class)).isEmpty();
        assertThat(found(InheritsOverriding.class)).isEmpty();
        assertThat(found(HidesStatic.class)).isEmpty();
    }

    @Test
    void aClassThatDecidesBetweenTwoInterfacesIsTheOnlyOne() throws Throwable {
        assertThat(found(Decides.class)).containsExactly("ok: both");
    }

    @Test
    void anInheritedDefaultMethodAndOneOfTheClassAreTwo() throws Throwable {
        assertThat(found(WithOwn.class)).containsExactly("ok: A", "own: own");
    }

    @Test
    void aGenericMethodThatIsReplacedIsNone() throws Throwable {
        assertThat(found(OfString.class, Text.class)).containsExactly("of: text");
        assertThat(found(Replaces.class, Text.class)).isEmpty();
        assertThat(found(ReplacesInInterface.class, Text.class)).isEmpty();
    }

    @Test
    void anAnnotationOnAnAbstractMethodIsToldOf() throws Throwable {
        try (Log log = new Log()) {
            assertThat(found(Implements.class)).isEmpty();
            assertThat(log.lines)
                    .filteredOn(line -> line.startsWith("HEALTHPOINT-013"))
                    .containsExactly(
                            "HEALTHPOINT-013: an annotation has no effect where a bean does not inherit the method,"
                                    + " but found: public abstract boolean " + HERE
                                    + "Probe.probe()\n  To mend it: annotate the"
                                    + " method of " + HERE
                                    + "Implements that implements it, or give this one a body\n\tat " + HERE
                                    + "Probe.probe(InheritanceTest.java:1)");
        }
    }

    @Test
    void ofAnAbstractClassToo() throws Throwable {
        try (Log log = new Log()) {
            assertThat(found(Extends.class)).isEmpty();
            assertThat(log.lines).anyMatch(line -> line.contains("AbstractProbe.probe(InheritanceTest.java:1)"));
        }
    }

    @Test
    void andOfAStaticMethodOfAnInterface() throws Throwable {
        try (Log log = new Log()) {
            assertThat(found(OfStatic.class)).isEmpty();
            assertThat(log.lines).anyMatch(line -> line.contains("To mend it: call it from an annotated method of "));
        }
    }

    @Test
    void whereTheImplementationIsAnnotatedNothingIsToBeTold() throws Throwable {
        try (Log log = new Log()) {
            assertThat(found(Both.class)).containsExactly("probe: implemented");
            assertThat(found(OfSilent.class)).isEmpty();
            assertThat(log.lines).noneMatch(line -> line.startsWith("HEALTHPOINT-013"));
        }
    }

    /** Each check's method and what it says. */
    private static List<String> found(Class<?>... beans) throws Throwable {
        try (SeContainer container = Deployment.of(beans)) {
            List<String> found = new ArrayList<>();
            for (Map.Entry<String, Check> check : checks(container).entrySet()) {
                String name = check.getKey();
                found.add(name.substring(name.lastIndexOf('.') + 1) + ": "
                        + run(check.getValue()).detail());
            }
            return found.stream().sorted().toList();
        }
    }

    private static final class Log extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger("io.healthpoint");
        private final List<String> lines = new ArrayList<>();

        Log() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }

    interface A {
        @HealthCheck
        default Outcome ok() {
            return Outcome.up("A");
        }
    }

    interface B extends A {
        @Override
        @HealthCheck
        default Outcome ok() {
            return Outcome.up("B");
        }
    }

    interface Silent extends A {
        @Override
        default Outcome ok() {
            return Outcome.up("silent");
        }
    }

    interface Other {
        @HealthCheck
        default Outcome ok() {
            return Outcome.up("other");
        }
    }

    @ApplicationScoped
    static class OfA implements A {}

    @ApplicationScoped
    static class OfB implements B {}

    @ApplicationScoped
    static class OfBoth implements A, B {}

    @ApplicationScoped
    static class OfSilent implements A, Silent {}

    @ApplicationScoped
    static class OverridesInClass implements A {
        @Override
        public Outcome ok() {
            return Outcome.up("class");
        }
    }

    abstract static class Overriding implements A {
        @Override
        public Outcome ok() {
            return Outcome.up("abstract class");
        }
    }

    @ApplicationScoped
    static class InheritsOverriding extends Overriding implements B {}

    static class WithStatic {
        @HealthCheck
        static Outcome ok() {
            return Outcome.up("static");
        }
    }

    @ApplicationScoped
    static class HidesStatic extends WithStatic {
        static Outcome ok() {
            return Outcome.up("hides");
        }
    }

    @ApplicationScoped
    static class Decides implements A, Other {
        @Override
        @HealthCheck
        public Outcome ok() {
            return Outcome.up("both");
        }
    }

    @ApplicationScoped
    static class WithOwn implements A {
        @HealthCheck
        Outcome own() {
            return Outcome.up("own");
        }
    }

    interface Generic<T> {
        @HealthCheck
        default Outcome of(T dependency) {
            return Outcome.up(dependency.toString());
        }
    }

    @ApplicationScoped
    static class OfString implements Generic<Text> {}

    @ApplicationScoped
    static class Replaces implements Generic<Text> {
        @Override
        public Outcome of(Text dependency) {
            return Outcome.up("replaced");
        }
    }

    interface OfText extends Generic<Text> {
        @Override
        default Outcome of(Text dependency) {
            return Outcome.up("replaced");
        }
    }

    @ApplicationScoped
    static class ReplacesInInterface implements OfText {}

    @ApplicationScoped
    static class Text {
        @Override
        public String toString() {
            return "text";
        }
    }

    interface Probe {
        @HealthCheck
        boolean probe();
    }

    @ApplicationScoped
    static class Implements implements Probe {
        @Override
        public boolean probe() {
            return true;
        }
    }

    abstract static class AbstractProbe {
        @HealthCheck
        abstract boolean probe();
    }

    @ApplicationScoped
    static class Extends extends AbstractProbe {
        @Override
        boolean probe() {
            return true;
        }
    }

    interface OutcomeProbe {
        @HealthCheck
        Outcome probe();
    }

    @ApplicationScoped
    static class Both implements OutcomeProbe {
        @Override
        @HealthCheck
        public Outcome probe() {
            return Outcome.up("implemented");
        }
    }

    interface WithStaticProbe {
        @HealthCheck
        static boolean probe() {
            return true;
        }
    }

    @ApplicationScoped
    static class OfStatic implements WithStaticProbe {}
}
