package io.healthpoint.registry;

import java.util.Set;
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
