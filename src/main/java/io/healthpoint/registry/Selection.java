package io.healthpoint.registry;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which checks a request asks for. Immutable.
 *
 * @param group only checks of this group; null = of any; {@code fleet} and {@code fleet/NODE} are instances where there is a fleet
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
     * Compares all three conditions. Written out, like {@link #hashCode()}: of a comparison that a record has by itself the JDK
     * remembers the type that it was last linked for, and with it the class loader of an application that is gone.
     *
     * @param other anything
     * @return whether it asks for the same
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Selection selection
                && Objects.equals(group, selection.group)
                && tests.equals(selection.tests)
                && excluded.equals(selection.excluded);
    }

    @Override
    public int hashCode() {
        return Objects.hash(group, tests, excluded);
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
