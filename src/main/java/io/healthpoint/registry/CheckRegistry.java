package io.healthpoint.registry;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All checks of the application by name. Immutable. */
public final class CheckRegistry {

    private final SortedMap<String, Check> checks = new TreeMap<>();
    private final List<Check> disabled;

    /**
     * Takes the checks in.
     *
     * @param all any number of checks
     * @throws IllegalArgumentException where two have one name; the message says where both come from
     */
    public CheckRegistry(Collection<Check> all) {
        this(all, List.of());
    }

    /**
     * Takes the checks in.
     *
     * @param enabled any number of checks
     * @param disabled those that are not there, but for the groups that they name
     * @throws IllegalArgumentException where two that are enabled have one name; the message says where both come from
     */
    public CheckRegistry(Collection<Check> enabled, Collection<Check> disabled) {
        this.disabled = List.copyOf(disabled);
        for (Check check : enabled) {
            Check first = checks.putIfAbsent(check.name(), check);
            if (first != null) {
                throw new IllegalArgumentException("two checks are named \"%s\": one from %s, one from %s"
                        .formatted(check.name(), first.origin(), check.origin()));
            }
        }
    }

    /**
     * Adds checks.
     *
     * @param others more checks
     * @return one with the checks of both
     * @throws IllegalArgumentException where both have a check of one name; the message says where both come from
     */
    public CheckRegistry and(CheckRegistry others) {
        return new CheckRegistry(both(checks.values(), others.checks.values()), both(disabled, others.disabled));
    }

    /**
     * Leaves a check out, and so the groups that no other names.
     *
     * @param name its name
     * @return one with all others
     */
    public CheckRegistry without(String name) {
        Predicate<Check> other = check -> !check.name().equals(name);
        return new CheckRegistry(
                checks.values().stream().filter(other).toList(),
                disabled.stream().filter(other).toList());
    }

    /**
     * Tells whether the application has no check at all.
     *
     * @return false also where it has some and all are disabled
     */
    public boolean isEmpty() {
        return checks.isEmpty() && disabled.isEmpty();
    }

    /**
     * Returns the names of all checks.
     *
     * @return sorted
     */
    public Set<String> names() {
        return Collections.unmodifiableSet(checks.keySet());
    }

    /**
     * Returns the names of all groups that can be asked for.
     *
     * @return sorted: {@link io.healthpoint.Groups}, and those that checks name, the disabled ones too
     */
    public SortedSet<String> groups() {
        SortedSet<String> groups = new TreeSet<>(GroupName.BUILT_IN);
        checks.values().forEach(check -> groups.addAll(check.policy().groups()));
        disabled.forEach(check -> groups.addAll(check.policy().groups()));
        return groups;
    }

    /**
     * Returns all checks.
     *
     * @return sorted by name
     */
    public Collection<Check> checks() {
        return Collections.unmodifiableCollection(checks.values());
    }

    /**
     * Puts names for aliases, and forgets names to exclude that make no difference, so that nobody gets a run of his own by
     * inventing some.
     *
     * @param asked the request's selection
     * @return one that selects the same; a name to test that belongs to no check stays
     */
    public Selection resolve(Selection asked) {
        if (asked.tests().isEmpty() && asked.excluded().isEmpty()) {
            return asked;
        }
        Set<String> tests = asked.tests().stream()
                .flatMap(test -> called(test).findAny().isPresent() ? called(test) : Stream.of(test))
                .collect(Collectors.toSet());
        Set<String> excluded = asked.excluded().stream().flatMap(this::called).collect(Collectors.toSet());
        return new Selection(asked.group(), tests, excluded);
    }

    // A name is one check's alone; an alias may be the name of another check, or the alias of several.
    private Stream<String> called(String name) {
        return checks.containsKey(name)
                ? Stream.of(name)
                : checks.values().stream()
                        .filter(check -> name.equals(check.procedure().knownAs()))
                        .map(Check::name);
    }

    /**
     * Finds what a request asks for.
     *
     * @param asked the request's selection
     * @return empty where the group is unknown: none of {@link io.healthpoint.Groups}, and no check names it, a disabled one
     *     neither
     */
    public Optional<Selected> select(Selection asked) {
        List<Check> ofGroup = checks.values().stream().filter(asked::isInGroup).toList();
        if (ofGroup.isEmpty() && !isGroup(asked)) {
            return Optional.empty();
        }
        SortedSet<String> unknown = new TreeSet<>(asked.tests());
        ofGroup.forEach(check -> unknown.remove(check.name()));
        unknown.removeAll(asked.excluded());
        return Optional.of(new Selected(ofGroup.stream().filter(asked::includes).toList(), unknown));
    }

    // Whoever disables the last check of a group does not want its address to answer 404.
    private boolean isGroup(Selection asked) {
        return asked.group() == null
                || GroupName.isBuiltIn(asked.group())
                || disabled.stream().anyMatch(asked::isInGroup);
    }

    private static List<Check> both(Collection<Check> some, Collection<Check> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
