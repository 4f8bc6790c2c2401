package io.healthpoint.registry;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which checks a request asks for. Immutable.
 *
 * @param group only checks of this group; null = of any
 * @param tests only checks of these names; empty = of any
 * @param excluded no checks of these names
 */
public record Selection(@Nullable String group, Set<String> tests, Set<String> excluded) {

    /** Every check. */
    public static final Selection ALL = new Selection(null, Set.of(), Set.of());

    /** Copies the names. */
    public Selection {
        tests = Set.copyOf(tests);
        excluded = Set.copyOf(excluded);
    }

    /**
     * Forgets names to exclude that make no difference, so that nobody gets a run of his own by inventing some.
     *
     * @param names of the checks there are
     * @return the same selection without others among the excluded
     */
    public Selection excludingOnly(Set<String> names) {
        return new Selection(
                group, tests, excluded.stream().filter(names::contains).collect(Collectors.toSet()));
    }

    /**
     * Tells whether a check is asked for.
     *
     * @param check any check
     * @return whether it passes all three conditions
     */
    public boolean includes(Check check) {
        return isInGroup(check)
                && (tests.isEmpty() || tests.contains(check.name()))
                && !excluded.contains(check.name());
    }

    /**
     * Tells whether a check belongs to the group asked for.
     *
     * @param check any check
     * @return true for every check where no group was asked for
     */
    public boolean isInGroup(Check check) {
        return group == null || check.policy().groups().contains(group);
    }
}
