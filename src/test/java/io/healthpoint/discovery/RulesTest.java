package io.healthpoint.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.healthpoint.Scope;
import io.healthpoint.discovery.returned.ReturnType;
import io.healthpoint.registry.Fault;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules, for whoever describes a method: no container and no reflection is needed to know them. */
class RulesTest {

    private static final LocalViews OF_CLASS = new LocalViews(true, List.of(), false);
    private static final LocalViews OF_INTERFACE = new LocalViews(false, List.of("app.Local"), false);
    private static final LocalViews REMOTE = new LocalViews(false, List.of(), false);

    static Stream<Arguments> hidden() {
        return Stream.of(
                arguments(OF_CLASS, 0, "the public methods of the class", "make it public"),
                arguments(
                        OF_INTERFACE,
                        Modifier.PUBLIC,
                        "app.Local",
                        "declare it in app.Local, or annotate the class with @LocalBean"),
                arguments(
                        OF_INTERFACE,
                        Modifier.PROTECTED,
                        "app.Local",
                        "make it public and declare it in app.Local, or annotate the class with @LocalBean"),
                arguments(
                        REMOTE,
                        Modifier.PUBLIC,
                        "none that is local",
                        "add a local business interface that declares it, or annotate the class with @LocalBean"));
    }

    @ParameterizedTest
    @MethodSource("hidden")
    void whatTheProxyOfASessionBeanDoesNotHaveIsNoCheck(LocalViews views, int modifiers, String are, String remedy) {
        CheckMethod check = check(BeanShape.ofSession("app.Bean", views), "", modifiers, "void", false);
        assertThat(DefinitionErrors.of(List.of(check)))
                .extracting(Fault::toString)
                .containsExactly(
                        "HEALTHPOINT-011: a check on a session bean must be a method of its local views, for its"
                                + " proxy has no other, but found: void app.Bean.check(), while the views of app.Bean are: "
                                + are
                                + "\n  To mend it: " + remedy + "\n\tat app.Bean.check(Bean.java:1)");
    }

    @Test
    void aStaticMethodNeedsNoProxyAndAPrivateOneIsToldOnce() {
        BeanShape bean = BeanShape.ofSession("app.Bean", OF_CLASS);
        assertThat(ids(check(bean, "", Modifier.STATIC, "void", false))).isEmpty();
        assertThat(ids(check(bean, "", Modifier.PRIVATE, "void", false))).containsExactly("HEALTHPOINT-001");
    }

    @Test
    void aFinalMethodOfASessionBeanCannotBecomeDependent() {
        BeanShape bean = BeanShape.ofSession("app.Bean", new LocalViews(true, List.of(), true));
        CheckMethod check = check(bean, "", Modifier.PUBLIC | Modifier.FINAL, "void", false);
        assertThat(DefinitionErrors.of(List.of(check)))
                .extracting(Fault::remedy)
                .containsExactly("remove \"final\"");
    }

    @Test
    void whatIsAsynchronousMustReturnWhatItComesTo() {
        BeanShape bean = BeanShape.ofClass("app.Bean", false);
        assertThat(ids(check(bean, "", 0, "boolean", true))).isEmpty();
        assertThat(DefinitionErrors.of(List.of(check(bean, "", 0, "void", true))))
                .extracting(Fault::toString)
                .containsExactly(
                        "HEALTHPOINT-012: a check that returns nothing must not be asynchronous, for nobody would"
                                + " learn how it ends, but found: void app.Bean.check()\n  To mend it: remove"
                                + " \"@Asynchronous\": checks run side by side in any case\n\tat app.Bean.check(Bean.java:1)");
    }

    @Test
    void beansThatInheritOneNameAreToldWhatTheyCanDo() {
        CheckMethod first = check(BeanShape.ofClass("app.A", false), "shared", 0, "void", false);
        CheckMethod second = check(BeanShape.ofClass("app.B", false), "shared", 0, "void", false);
        assertThat(DefinitionErrors.of(List.of(first, second)))
                .extracting(Fault::toString)
                .containsExactly(
                        "HEALTHPOINT-007: the name of a check must be unique, but found: \"shared\" twice, once of"
                                + " bean app.A and once of bean app.B\n  To mend it: leave the name out, so that each is named"
                                + " after its class, or override the method in one of them and give that another name"
                                + "\n\tat app.Bean.check(Bean.java:1)");
    }

    @Test
    void whatTwoProducersMakeIsToldWhoMakesIt() {
        CheckMethod first = check(BeanShape.produced("app.Pool", "app.F.one()"), "", 0, "void", false);
        CheckMethod second = check(BeanShape.produced("app.Pool", "app.F.other"), "", 0, "void", false);
        assertThat(DefinitionErrors.of(List.of(first, second)))
                .extracting(fault -> fault.found() + "; " + fault.remedy())
                .containsExactly("\"app.Pool.check\" twice, once of the app.Pool that app.F.one() makes and once of the"
                        + " app.Pool that app.F.other makes; annotate, instead of it, a method for each of them, with a"
                        + " name of its own, that has it as a parameter");
    }

    private static List<String> ids(CheckMethod check) {
        return DefinitionErrors.of(List.of(check)).stream().map(Fault::id).toList();
    }

    private static CheckMethod check(BeanShape bean, String name, int modifiers, String returns, boolean asynchronous) {
        MethodShape method = new MethodShape(
                "app.Bean", "check", modifiers, List.of(), ReturnType.plain(returns), returns + " app.Bean.check()");
        Declared declared = new Declared(name, List.of("ready"), true, "", "", "", 1, 1, true, Scope.INSTANCE);
        return new CheckMethod(bean, method, declared, asynchronous);
    }
}
