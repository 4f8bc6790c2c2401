package io.healthpoint;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a check is run and what it means for the whole. Immutable.
 *
 * <p>It says what the code wants; configuration has the last word, see {@link HealthCheck}.
 *
 * @param groups names of the groups that the check belongs to; see {@link Groups} for what a name may be
 * @param critical whether this check being down makes the report down; if not, degraded
 * @param timeout deadline of one run, longer than zero; null = {@code healthpoint.timeout}
 * @param interval period of background runs, zero = none; null = zero
 * @param ttl how long an outcome is served from memory, zero = not at all; null = {@code healthpoint.ttl}
 * @param failureThreshold failures in a row that turn an up check down, at least 1
 * @param successThreshold successes in a row that turn a down check up, at least 1
 * @param interrupt whether the check's thread is interrupted at the deadline; if not, it is occupied until the check returns
 * @param scope where it runs in an application of many instances
 */
public record Policy(
        Set<String> groups,
        boolean critical,
        @Nullable Duration timeout,
        @Nullable Duration interval,
        @Nullable Duration ttl,
        int failureThreshold,
        int successThreshold,
        boolean interrupt,
        Scope scope) {

    /** A critical check in group {@link Groups#READY}, with every other element at its default. */
    public static final Policy DEFAULT = new Policy(Set.of(Groups.READY), true, null, null, null, 1, 1);

    /**
     * Copies the groups.
     *
     * @throws IllegalArgumentException where a duration is negative, the timeout is zero, or a threshold is below 1
     */
    public Policy {
        groups = Collections.unmodifiableSet(new LinkedHashSet<>(groups));
        check(timeout == null || timeout.compareTo(Duration.ZERO) > 0, "timeout must be longer than zero", timeout);
        check(interval == null || !interval.isNegative(), "interval must not be negative", interval);
        check(ttl == null || !ttl.isNegative(), "ttl must not be negative", ttl);
        check(failureThreshold >= 1, "failureThreshold must be at least 1", failureThreshold);
        check(successThreshold >= 1, "successThreshold must be at least 1", successThreshold);
    }

    /**
     * Makes the policy of a check that each instance runs for itself.
     *
     * @param groups see {@link #groups()}
     * @param critical see {@link #critical()}
     * @param timeout see {@link #timeout()}
     * @param interval see {@link #interval()}
     * @param ttl see {@link #ttl()}
     * @param failureThreshold see {@link #failureThreshold()}
     * @param successThreshold see {@link #successThreshold()}
     * @param interrupt see {@link #interrupt()}
     * @throws IllegalArgumentException where a duration is negative, the timeout is zero, or a threshold is below 1
     */
    public Policy(
            Set<String> groups,
            boolean critical,
            @Nullable Duration timeout,
            @Nullable Duration interval,
            @Nullable Duration ttl,
            int failureThreshold,
            int successThreshold,
            boolean interrupt) {
        this(groups, critical, timeout, interval, ttl, failureThreshold, successThreshold, interrupt, Scope.INSTANCE);
    }

    /**
     * Makes the policy of a check that is interrupted at its deadline.
     *
     * @param groups see {@link #groups()}
     * @param critical see {@link #critical()}
     * @param timeout see {@link #timeout()}
     * @param interval see {@link #interval()}
     * @param ttl see {@link #ttl()}
     * @param failureThreshold see {@link #failureThreshold()}
     * @param successThreshold see {@link #successThreshold()}
     * @throws IllegalArgumentException where a duration is negative, the timeout is zero, or a threshold is below 1
     */
    public Policy(
            Set<String> groups,
            boolean critical,
            @Nullable Duration timeout,
            @Nullable Duration interval,
            @Nullable Duration ttl,
            int failureThreshold,
            int successThreshold) {
        this(groups, critical, timeout, interval, ttl, failureThreshold, successThreshold, true);
    }

    /**
     * Returns a copy for other groups.
     *
     * @param names names of groups
     * @return a copy that belongs to those and no others
     */
    public Policy inGroups(String... names) {
        Set<String> others = new LinkedHashSet<>(List.of(names));
        return new Policy(
                others, critical, timeout, interval, ttl, failureThreshold, successThreshold, interrupt, scope);
    }

    /**
     * Returns a copy for another scope.
     *
     * @param other where it runs in an application of many instances
     * @return a copy that runs there
     */
    public Policy inScope(Scope other) {
        return new Policy(
                groups, critical, timeout, interval, ttl, failureThreshold, successThreshold, interrupt, other);
    }

    private static void check(boolean holds, String rule, @Nullable Object found) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ", was " + found);
        }
    }
}
