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

/** Looks for what is wrong with annotated methods, and words it. */
final class DefinitionErrors {

    private DefinitionErrors() {}

    static List<Fault> of(List<CheckMethod> methods) {
        List<Fault> faults = new ArrayList<>();
        methods.forEach(method -> faults.addAll(of(method)));
        faults.addAll(duplicates(methods));
        return faults;
    }

    /** What the platform has to bring and this one does not, see the class loader of this library. */
    static List<Fault> ofPlatform() {
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

    static Fault parameter(CheckMethod method, int position, Exception problem) {
        return fault(
                method,
                "008",
                "each parameter of a check must be an injection point that exactly one bean satisfies",
                "parameter %d, %s: %s"
                        .formatted(
                                position + 1,
                                method.java()
                                        .getGenericParameterTypes()[position]
                                        .getTypeName(),
                                problem.getMessage()),
                "add the missing bean, or a qualifier that leaves one");
    }

    private static List<Fault> of(CheckMethod method) {
        List<Fault> faults = new ArrayList<>();
        modifiers(method, faults);
        if (ReturnKind.of(method.java().getGenericReturnType()).isEmpty()) {
            String found = method.java().getGenericReturnType().getTypeName();
            faults.add(fault(method, "003", "a check must return an outcome", found, "return " + ReturnKind.ALLOWED));
        }
        duration(method, "timeout", method.annotation().timeout(), Durations::parsePositive, faults);
        duration(method, "interval", method.annotation().interval(), Durations::parse, faults);
        duration(method, "ttl", method.annotation().ttl(), Durations::parse, faults);
        threshold(method, "failureThreshold", method.annotation().failureThreshold(), faults);
        threshold(method, "successThreshold", method.annotation().successThreshold(), faults);
        groups(method, faults);
        return faults;
    }

    private static void modifiers(CheckMethod method, List<Fault> faults) {
        int modifiers = method.java().getModifiers();
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
        for (String group : method.annotation().groups()) {
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
                        "\"%s\" twice, here and at %s".formatted(method.name(), first.place()),
                        "give one of them another name with @HealthCheck(\"…\")"));
            }
        }
        return faults;
    }

    private static String signature(CheckMethod method) {
        return method.java().toGenericString();
    }

    private static Fault fault(CheckMethod method, String number, String rule, String found, String remedy) {
        return new Fault("HEALTHPOINT-" + number, rule, found, remedy, method.place());
    }
}
