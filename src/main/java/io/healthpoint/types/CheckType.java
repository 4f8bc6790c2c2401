package io.healthpoint.types;

import io.healthpoint.Groups;
import io.healthpoint.keys.Key;
import java.util.List;
import java.util.Set;

/**
 * A type of built-in checks: {@code healthpoint.checks."NAME".type}. Immutable.
 *
 * @param name what an operator writes
 * @param meaning what it looks at, a few words in Markdown
 * @param keys its own keys, beside those of every check
 * @param rules what must hold between them
 * @param apis classes that must be there, names as {@link Class#getName()} gives them
 * @param groups its groups, where the operator says nothing
 * @param remote whether it asks another process: such a check in {@code live} restarts an instance for the fault of another
 */
public record CheckType(
        String name,
        String meaning,
        List<Key<?>> keys,
        List<Rule> rules,
        List<String> apis,
        Set<String> groups,
        boolean remote) {

    /** Copies the lists. */
    public CheckType {
        keys = List.copyOf(keys);
        rules = List.copyOf(rules);
        apis = List.copyOf(apis);
        groups = Set.copyOf(groups);
    }

    /** A type that looks at this process or this machine. */
    static CheckType local(String name, String meaning, Key<?>... keys) {
        return new CheckType(name, meaning, List.of(keys), List.of(), List.of(), Set.of(Groups.READY), false);
    }

    /** A type that asks another process. */
    static CheckType remote(String name, String meaning, Key<?>... keys) {
        return new CheckType(name, meaning, List.of(keys), List.of(), List.of(), Set.of(Groups.READY), true);
    }

    CheckType where(Rule... held) {
        return new CheckType(name, meaning, keys, List.of(held), apis, groups, remote);
    }

    CheckType needing(String... classes) {
        return new CheckType(name, meaning, keys, rules, List.of(classes), groups, remote);
    }

    CheckType in(String... named) {
        return new CheckType(name, meaning, keys, rules, apis, Set.of(named), remote);
    }

    /**
     * Tells whether a check of this type has a key.
     *
     * @param name what follows the check's name
     * @return whether it is one of the type's own
     */
    public boolean has(String name) {
        return keys.stream().anyMatch(key -> name.equals(key.name()) || isOneOf(key, name));
    }

    // A key such as header."N" stands for as many as there are names.
    static boolean isOneOf(Key<?> key, String name) {
        String start = key.name().substring(0, key.name().indexOf('"') + 1);
        return !start.isEmpty() && name.startsWith(start) && name.endsWith("\"") && name.length() > start.length() + 1;
    }
}
