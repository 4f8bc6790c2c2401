package io.healthpoint.settings;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.configuration.ServiceVariables;
import io.healthpoint.configuration.VariableName;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.NearestName;
import io.healthpoint.types.BuiltIns;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What looks like a setting of this library and does nothing: most likely a slip of the operator's. */
public final class UnknownKeys {

    private static final String VARIABLE_PREFIX = VariableName.of(GlobalKeys.PREFIX);

    private final Configuration configuration;
    private final KnownKeys known;
    private final SortedSet<String> keys = new TreeSet<>();
    private final SortedSet<String> variables = new TreeSet<>();

    private UnknownKeys(Configuration configuration, Collection<String> checks) {
        this.configuration = configuration;
        this.known = KnownKeys.of(checks, BuiltIns.of(configuration));
        for (String name : configuration.names()) {
            if (name.regionMatches(true, 0, GlobalKeys.PREFIX, 0, GlobalKeys.PREFIX.length())) {
                keys.add(name);
            } else if (name.regionMatches(true, 0, VARIABLE_PREFIX, 0, VARIABLE_PREFIX.length())) {
                variables.add(name);
            }
        }
    }

    /**
     * Finds keys and environment variables that do nothing.
     *
     * @param configuration where they come from
     * @param checks names of all checks, those too that configuration switches off
     * @return a warning each, with its text and the nearest name; no value is ever in it
     */
    public static List<String> warnings(Configuration configuration, Collection<String> checks) {
        UnknownKeys unknown = new UnknownKeys(configuration, checks);
        return Stream.of(unknown.ofKeys(), unknown.ofVariables(), unknown.ofVoidKeys())
                .flatMap(warnings -> warnings)
                .toList();
    }

    // A key that some implementation made up from a variable is told of as that variable, if at all.
    private Stream<String> ofKeys() {
        Set<String> told = variables.stream().map(UnknownKeys::inCapitals).collect(Collectors.toSet());
        return keys.stream()
                .filter(key -> !known.contain(key) && !told.contains(VariableName.of(key)))
                .map(this::ofKey);
    }

    private String ofKey(String key) {
        if (!key.startsWith(CheckKeys.PREFIX)) {
            return "setting %s is unknown and ignored%s".formatted(key, NearestName.hint(key, KnownKeys.GLOBAL));
        }
        return CheckKeys.parse(key)
                .map(found -> ofCheck(key, found))
                .orElseGet(() -> "setting %s is ignored: write healthpoint.checks.\"NAME\".ATTRIBUTE, with quotes%s"
                        .formatted(key, NearestName.hint(key.substring(CheckKeys.PREFIX.length()), known.checks())));
    }

    // An application may add checks for as long as it runs, and the key counts for them.
    private String ofCheck(String key, CheckKeys.Named parsed) {
        return known.checks().contains(parsed.check())
                ? "setting %s is ignored: a check has no \"%s\"%s"
                        .formatted(key, parsed.key(), NearestName.hint(parsed.key(), known.ofCheck(parsed.check())))
                : "setting %s names no check so far and is ignored%s"
                        .formatted(key, NearestName.hint(parsed.check(), known.checks()));
    }

    private Stream<String> ofVariables() {
        if (variables.isEmpty()) {
            return Stream.empty();
        }
        Map<String, List<String>> meant = known.byVariable();
        return variables.stream()
                .filter(variable -> !isHeard(variable, meant.getOrDefault(inCapitals(variable), List.of())))
                .filter(variable -> !ServiceVariables.contain(variable, this::value))
                .map(variable -> "environment variable %s is unknown and ignored%s"
                        .formatted(variable, NearestName.hint(inCapitals(variable), meant.keySet())));
    }

    // By the specification, or by an implementation that looks less closely: SmallRye Config ignores case.
    private boolean isHeard(String variable, List<String> meant) {
        return meant.stream()
                .anyMatch(key -> VariableName.spellings(key).contains(variable)
                        || value(key).isPresent());
    }

    private Stream<String> ofVoidKeys() {
        return Stream.concat(KnownKeys.GLOBAL.stream().sorted(), keys.stream().filter(known::contain))
                .distinct()
                .filter(key -> value(key).isEmpty() && configuration.isVoid(key))
                .map(key -> ("setting %s counts as absent, for an expression in it has no value;"
                                + " give it one, or a default: ${name:default}")
                        .formatted(key));
    }

    // What cannot be told is a fault, and told as such.
    private Optional<String> value(String key) {
        try {
            return configuration.value(key);
        } catch (IllegalArgumentException untellable) {
            return Optional.of("");
        }
    }

    private static String inCapitals(String variable) {
        return variable.toUpperCase(Locale.ROOT);
    }
}
