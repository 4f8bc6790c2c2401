package io.healthpoint.discovery;

import io.healthpoint.HealthCheck;
import io.healthpoint.Policy;
import io.healthpoint.Scope;
import io.healthpoint.keys.kinds.Durations;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one annotation, as written: nothing is read or checked yet.
 *
 * @param name empty = the default name
 * @param groups names of groups
 * @param critical whether down is the whole's down
 * @param timeout a duration; empty = inherited
 * @param interval a duration; empty = none
 * @param ttl a duration; empty = inherited
 * @param failureThreshold failures in a row
 * @param successThreshold successes in a row
 * @param interrupt whether the check's thread is interrupted at the deadline
 * @param scope where it runs in an application of many instances
 */
public record Declared(
        String name,
        List<String> groups,
        boolean critical,
        String timeout,
        String interval,
        String ttl,
        int failureThreshold,
        int successThreshold,
        boolean interrupt,
        Scope scope) {

    /**
     * Reads an annotation.
     *
     * @param annotation what the developer wrote
     * @return its values
     */
    public static Declared of(HealthCheck annotation) {
        return new Declared(
                annotation.value(),
                List.of(annotation.groups()),
                annotation.critical(),
                annotation.timeout(),
                annotation.interval(),
                annotation.ttl(),
                annotation.failureThreshold(),
                annotation.successThreshold(),
                annotation.interrupt(),
                annotation.scope());
    }

    /** The same under another name. */
    Declared named(String other) {
        return new Declared(
                other, groups, critical, timeout, interval, ttl, failureThreshold, successThreshold, interrupt, scope);
    }

    /**
     * Returns what the code wants of the check.
     *
     * @return the policy
     * @throws IllegalArgumentException where {@link DefinitionErrors} has found a fault
     */
    public Policy policy() {
        return new Policy(
                new LinkedHashSet<>(groups),
                critical,
                duration(timeout),
                duration(interval),
                duration(ttl),
                failureThreshold,
                successThreshold,
                interrupt,
                scope);
    }

    private static @Nullable Duration duration(String text) {
        return text.isEmpty() ? null : Durations.parse(text);
    }
}
