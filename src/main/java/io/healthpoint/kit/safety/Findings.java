package io.healthpoint.kit.safety;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What was found, each fault once, with the situations where it shows. For one thread. */
final class Findings {

    private final Map<Fault, Set<String>> found = new EnumMap<>(Fault.class);

    void add(Fault fault, String where) {
        found.computeIfAbsent(fault, first -> new LinkedHashSet<>()).add(where);
    }

    boolean has(Fault fault) {
        return found.containsKey(fault);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    String text(String name) {
        String count = found.size() == 1 ? "one thing" : found.size() + " things";
        return name + " is not safe, for " + count + ":\n"
                + found.entrySet().stream()
                        .map(entry -> line(name, entry.getKey(), entry.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(String name, Fault fault, Set<String> where) {
        return "  " + name + ' ' + fault.sentence() + ": " + String.join("; ", where) + ".\n    To mend it: "
                + fault.remedy() + '.';
    }
}
