package io.healthpoint.discovery;

import io.healthpoint.registry.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rule that no two checks have one name, and what to do where they have: that depends on why. */
final class UniqueNames {

    private UniqueNames() {}

    static List<Fault> faultsOf(List<CheckMethod> methods) {
        List<Fault> faults = new ArrayList<>();
        Map<String, CheckMethod> firsts = new HashMap<>();
        for (CheckMethod method : methods) {
            CheckMethod first = firsts.putIfAbsent(method.name(), method);
            if (first != null) {
                faults.add(fault(first, method));
            }
        }
        return faults;
    }

    private static Fault fault(CheckMethod first, CheckMethod second) {
        String twice = '"' + second.name() + "\" twice, ";
        return first.method().equals(second.method())
                ? fault(
                        second,
                        twice + "once of " + first.bean().text() + " and once of "
                                + second.bean().text(),
                        remedyOfOneMethod(first, second))
                : fault(
                        second,
                        twice + "here and at " + first.method().place(),
                        "give one of them another name with @HealthCheck(\"…\")");
    }

    private static Fault fault(CheckMethod second, String found, String remedy) {
        return DefinitionErrors.fault(second, "007", "the name of a check must be unique", found, remedy);
    }

    // To name an annotation that both have would name both.
    private static String remedyOfOneMethod(CheckMethod first, CheckMethod second) {
        boolean haveOneDefault = first.bean().type().equals(second.bean().type());
        return haveOneDefault
                ? "annotate, instead of it, a method for each of them, with a name of its own, that has it as a parameter"
                : "leave the name out, so that each is named after its class, or override the method in one of them and"
                        + " give that another name";
    }
}
