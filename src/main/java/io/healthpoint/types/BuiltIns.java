package io.healthpoint.types;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.VariableName;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.Values;
import io.healthpoint.registry.Fault;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The built-in checks that an operator has asked for: every name that has a {@code type}. */
public final class BuiltIns {

    private static final Pattern VARIABLE = Pattern.compile("HEALTHPOINT_CHECKS__(.+)__TYPE");

    private BuiltIns() {}

    /**
     * Finds them.
     *
     * @param configuration where they are written
     * @return those whose type is known, sorted by name
     */
    public static List<BuiltIn> of(Configuration configuration) {
        Values values = new Values(configuration, told -> {});
        List<BuiltIn> found = new ArrayList<>();
        for (String name : names(configuration)) {
            values.find(CheckKeys.TYPE.of(name))
                    .flatMap(CheckTypes::named)
                    .ifPresent(type -> found.add(new BuiltIn(name, type, new Given(name, configuration))));
        }
        return found;
    }

    /**
     * Finds those that can be made.
     *
     * @param configuration where they are written
     * @return those with which nothing is wrong
     */
    public static List<BuiltIn> sound(Configuration configuration) {
        return of(configuration).stream()
                .filter(builtIn -> TypeFaults.of(builtIn, configuration).isEmpty())
                .toList();
    }

    /**
     * Finds what is wrong with them.
     *
     * @param configuration where they are written
     * @return a fault for each type that is unknown, and all of those whose type is known
     */
    public static List<Fault> faults(Configuration configuration) {
        List<Fault> faults = new ArrayList<>();
        Values values = new Values(configuration, faults::add);
        for (String name : names(configuration)) {
            values.find(CheckKeys.TYPE.of(name))
                    .filter(type -> CheckTypes.named(type).isEmpty())
                    .ifPresent(type -> faults.add(TypeFaults.unknownType(name, type)));
        }
        of(configuration).forEach(builtIn -> faults.addAll(TypeFaults.of(builtIn, configuration)));
        return faults;
    }

    // A source need not list its keys: whatever it does list of a check leads to its type.
    private static Set<String> names(Configuration configuration) {
        Set<String> names = new TreeSet<>();
        Set<String> variables = new TreeSet<>();
        for (String name : configuration.names()) {
            CheckKeys.parse(name).ifPresent(named -> names.add(named.check()));
            if (VARIABLE.matcher(name).matches()) {
                variables.add(name);
            }
        }
        variables.forEach(variable -> addUnlessSpelled(variable, names));
        return names;
    }

    // What a variable stands for has lost its case and its signs. Where no key says better, it is read as SmallRye
    // Config does,
    // which lists such a key: in lower case, with dots.
    private static void addUnlessSpelled(String variable, Set<String> names) {
        Matcher matcher = VARIABLE.matcher(variable);
        String made =
                matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT).replace('_', '.') : "";
        names.remove(made);
        if (names.stream()
                .noneMatch(name ->
                        variable.equals(VariableName.of(CheckKeys.TYPE.of(name).name())))) {
            names.add(made);
        }
    }
}
