package io.healthpoint.discovery;

import io.healthpoint.registry.Fault;
import io.healthpoint.registry.GroupName;
import io.healthpoint.settings.Durations;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        faults.addAll(duplicates(methods));
        return faults;
    }

    /**
     * Finds what the platform has to bring and this one does not, by the class loader of this library.
     *
     * @return a fault for what is missing
     */
    public static List<Fault> ofPlatform() {
        try {
            Class.forName("jakarta.json.Json", false, DefinitionErrors.class.getClassLoader());
            return List.of();
        } catch (ClassNotFoundException absent) {
            return List.of(new Fault(
                    "HEALTHPOINT-010",
                    "the platform must bring Jakarta JSON Processing",
                    "no class " + absent.getMessage(),
                    "add org.eclipse.parsson:parsson to the application",
                    "the class path of the application"));
        }
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

    private static List<Fault> of(CheckMethod method) {
        List<Fault> faults = new ArrayList<>();
        modifiers(method, faults);
        ReturnType returns = method.method().returns();
        if (ReturnKind.of(returns).isEmpty()) {
            String found = returns.text();
            faults.add(fault(method, "003", "a check must return an outcome", found, "return " + ReturnKind.ALLOWED));
        }
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
        }
        if (Modifier.isFinal(modifiers) && !Modifier.isStatic(modifiers) && method.isOnProxiedBean()) {
            String rule = "a check on a proxied bean (normal scope or interceptor) must not be final";
            faults.add(fault(method, "002", rule, signature(method), "remove \"final\", or make the bean @Dependent"));
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

    private static List<Fault> duplicates(List<CheckMethod> methods) {
        List<Fault> faults = new ArrayList<>();
        Map<String, CheckMethod> firsts = new HashMap<>();
        for (CheckMethod method : methods) {
            CheckMethod first = firsts.putIfAbsent(method.name(), method);
            if (first != null) {
                faults.add(fault(
                        method,
                        "007",
                        "the name of a check must be unique",
                        "\"%s\" twice, here and at %s"
                                .formatted(method.name(), first.method().place()),
                        "give one of them another name with @HealthCheck(\"…\")"));
            }
        }
        return faults;
    }

    private static String signature(CheckMethod method) {
        return method.method().text();
    }

    private static Fault fault(CheckMethod method, String number, String rule, String found, String remedy) {
        return new Fault(
                "HEALTHPOINT-" + number, rule, found, remedy, method.method().place());
    }
}
