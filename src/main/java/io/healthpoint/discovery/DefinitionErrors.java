package io.healthpoint.discovery;

import io.healthpoint.discovery.returned.ReturnType;
import io.healthpoint.discovery.returned.ReturnedValue;
import io.healthpoint.keys.kinds.Durations;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.GroupName;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The rules for annotated methods: looks for what is wrong with them, and words it. */
public final class DefinitionErrors {

    private DefinitionErrors() {}

    /**
     * Finds what the code alone shows.
     *
     * @param methods all checks of the application
     * @return every fault, in the order of the methods; none = each has a policy and a legal return type
     */
    public static List<Fault> of(List<CheckMethod> methods) {
        List<Fault> faults = new ArrayList<>();
        methods.forEach(method -> faults.addAll(of(method)));
        faults.addAll(UniqueNames.faultsOf(methods));
        return faults;
    }

    /**
     * Words a fault that only the container finds.
     *
     * @param check whose parameter it is
     * @param position of the parameter, from 0
     * @param problem in the container's words
     * @return the fault
     */
    public static Fault parameter(CheckMethod check, int position, String problem) {
        return fault(
                check,
                "008",
                "each parameter of a check must be an injection point that exactly one bean satisfies",
                "parameter %s, %s: %s"
                        .formatted(position + 1, check.method().parameters().get(position), problem),
                "add the missing bean, or a qualifier that leaves one");
    }

    /**
     * Words what is no fault: an annotation that makes no check.
     *
     * @param method an abstract method, or a static one of an interface, that some bean does not inherit as it stands
     * @param bean the name of that bean's class
     * @return what to log
     */
    public static Fault withoutEffect(MethodShape method, String bean) {
        String remedy = Modifier.isStatic(method.modifiers())
                ? "call it from an annotated method of " + bean
                : "annotate the method of %s that implements it, or give this one a body".formatted(bean);
        return new Fault(
                "HEALTHPOINT-013",
                "an annotation has no effect where a bean does not inherit the method",
                method.text(),
                remedy,
                method.place());
    }

    private static List<Fault> of(CheckMethod method) {
        List<Fault> faults = new ArrayList<>();
        modifiers(method, faults);
        returns(method, faults);
        duration(method, "timeout", method.declared().timeout(), Durations::parsePositive, faults);
        duration(method, "interval", method.declared().interval(), Durations::parse, faults);
        duration(method, "ttl", method.declared().ttl(), Durations::parse, faults);
        threshold(method, "failureThreshold", method.declared().failureThreshold(), faults);
        threshold(method, "successThreshold", method.declared().successThreshold(), faults);
        groups(method, faults);
        return faults;
    }

    private static void modifiers(CheckMethod method, List<Fault> faults) {
        int modifiers = method.method().modifiers();
        if (Modifier.isPrivate(modifiers)) {
            faults.add(fault(method, "001", "a check must not be private", signature(method), "remove \"private\""));
        } else if (!Modifier.isStatic(modifiers)) {
            proxies(method, faults);
        }
    }

    private static void proxies(CheckMethod method, List<Fault> faults) {
        int modifiers = method.method().modifiers();
        LocalViews views = method.bean().views();
        if (views != null && !views.haveIt()) {
            String rule = "a check on a session bean must be a method of its local views, for its proxy has no other";
            String found = "%s, while the views of %s are: %s"
                    .formatted(signature(method), method.bean().type(), views.text());
            faults.add(fault(method, "011", rule, found, views.remedy(Modifier.isPublic(modifiers))));
        }
        if (Modifier.isFinal(modifiers) && method.bean().isProxied()) {
            String rule = "a check on a proxied bean (normal scope, interceptor, session bean) must not be final";
            String remedy = "remove \"final\"" + (views == null ? ", or make the bean @Dependent" : "");
            faults.add(fault(method, "002", rule, signature(method), remedy));
        }
    }

    private static void returns(CheckMethod method, List<Fault> faults) {
        ReturnType returns = method.method().returns();
        if (!ReturnedValue.isReadable(returns)) {
            String rule = "a check must return an outcome";
            faults.add(fault(method, "003", rule, returns.text(), "return " + ReturnedValue.ALLOWED));
        }
        if (method.isAsynchronous() && returns.outcome().equals("void")) {
            String rule = "a check that returns nothing must not be asynchronous, for nobody would learn how it ends";
            String remedy = "remove \"@Asynchronous\": checks run side by side in any case";
            faults.add(fault(method, "012", rule, signature(method), remedy));
        }
    }

    private static void duration(
            CheckMethod method, String element, String text, Consumer<String> parser, List<Fault> faults) {
        if (text.isEmpty()) {
            return;
        }
        try {
            parser.accept(text);
        } catch (IllegalArgumentException unreadable) {
            String rule = element + " must be " + Durations.ALLOWED;
            String remedy = "correct it, or leave it out to inherit the default";
            faults.add(fault(method, "004", rule, '"' + text + '"', remedy));
        }
    }

    private static void threshold(CheckMethod method, String element, int value, List<Fault> faults) {
        if (value < 1) {
            faults.add(fault(
                    method, "005", element + " must be at least 1", String.valueOf(value), "count results from 1 on"));
        }
    }

    private static void groups(CheckMethod method, List<Fault> faults) {
        for (String group : method.declared().groups()) {
            if (!GroupName.isValid(group)) {
                faults.add(fault(
                        method, "006", GroupName.RULE, '"' + group + '"', "choose a name that can stand in a URL"));
            }
        }
    }

    private static String signature(CheckMethod method) {
        return method.method().text();
    }

    static Fault fault(CheckMethod method, String number, String rule, String found, String remedy) {
        return new Fault(
                "HEALTHPOINT-" + number, rule, found, remedy, method.method().place());
    }
}
