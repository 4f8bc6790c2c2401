package io.healthpoint.settings;

import io.healthpoint.configuration.VariableName;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.GlobalKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.types.BuiltIn;
import io.healthpoint.types.CheckType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys that mean something in an application. Immutable.
 *
 * @param checks names of its checks
 * @param types the types of those that are built-in ones, by name
 */
record KnownKeys(Set<String> checks, Map<String, CheckType> types) {

    static final Set<String> GLOBAL = names(GlobalKeys.ALL.stream());
    static final Set<String> OF_ANY_CHECK = names(CheckKeys.ALL.stream());

    /** Copies the names. */
    KnownKeys {
        checks = Set.copyOf(checks);
        types = Map.copyOf(types);
    }

    /** Of an application, with the built-in checks that its configuration makes. */
    static KnownKeys of(Collection<String> checks, List<BuiltIn> builtIns) {
        Map<String, CheckType> types = builtIns.stream().collect(Collectors.toMap(BuiltIn::name, BuiltIn::type));
        return new KnownKeys(
                Stream.concat(checks.stream(), types.keySet().stream()).collect(Collectors.toSet()), types);
    }

    boolean contain(String key) {
        return GLOBAL.contains(key)
                || CheckKeys.parse(key)
                        .filter(found -> checks.contains(found.check()))
                        .filter(this::isOfItsCheck)
                        .isPresent();
    }

    private boolean isOfItsCheck(CheckKeys.Named found) {
        CheckType type = types.get(found.check());
        return OF_ANY_CHECK.contains(found.key()) || (type != null && type.has(found.key()));
    }

    /** What may follow a check's name. */
    Set<String> ofCheck(String check) {
        Stream<Key<?>> own = types.containsKey(check) ? types.get(check).keys().stream() : Stream.empty();
        return names(Stream.concat(CheckKeys.ALL.stream(), own));
    }

    /** By environment variable as documentation writes it; what differs in other characters alone shares one. */
    Map<String, List<String>> byVariable() {
        return Stream.concat(GLOBAL.stream(), checks.stream().flatMap(this::wholeNames))
                .collect(Collectors.groupingBy(VariableName::of));
    }

    private Stream<String> wholeNames(String check) {
        return ofCheck(check).stream().map(key -> CheckKeys.name(check, key));
    }

    private static Set<String> names(Stream<Key<?>> keys) {
        Function<Key<?>, String> name = Key::name;
        return keys.map(name).collect(Collectors.toSet());
    }
}
