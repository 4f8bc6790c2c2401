package io.healthpoint.settings;

import io.healthpoint.Policy;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What configuration says of single checks, under {@code healthpoint.checks."NAME".}. Every key of every check is looked up:
 * a source need not list its keys (MicroProfile Config 3.1, {@code ConfigSource.getPropertyNames}), and Vault lists none.
 */
public final class PolicySettings {

    private final Values values;
    private final Settings.Runs global;

    /**
     * Reads from a configuration.
     *
     * @param configuration where the texts come from
     * @param global the settings that hold for every check
     * @param faults is told of each value that cannot be read; it then counts as absent
     */
    public PolicySettings(Configuration configuration, Settings.Runs global, Consumer<Fault> faults) {
        this.values = new Values(configuration, faults);
        this.global = global;
    }

    /**
     * Tells whether a check is to be there at all.
     *
     * @param name the check's name
     * @return true unless configuration says otherwise
     */
    public boolean isEnabled(String name) {
        return values.bool(CheckKey.of(name, "enabled")).orElse(true);
    }

    /**
     * Applies configuration to what the code says.
     *
     * @param check a check with the policy that its code declares
     * @return the same check with the policy that holds; no element of it is null
     */
    public Check applyTo(Check check) {
        return new Check(check.name(), policy(check.name(), check.policy()), check.origin(), check.procedure());
    }

    // The precedence, and the only place that knows it: the check's key, then code, the global key, the default.
    private Policy policy(String name, Policy declared) {
        return new Policy(
                values.groups(CheckKey.of(name, "groups")).orElse(declared.groups()),
                values.bool(CheckKey.of(name, "critical")).orElse(declared.critical()),
                first(values.positiveDuration(CheckKey.of(name, "timeout")), declared.timeout(), global.timeout()),
                first(values.duration(CheckKey.of(name, "interval")), declared.interval(), Duration.ZERO),
                first(values.duration(CheckKey.of(name, "ttl")), declared.ttl(), global.ttl()),
                threshold(name, "failure-threshold", declared.failureThreshold()),
                threshold(name, "success-threshold", declared.successThreshold()),
                values.bool(CheckKey.of(name, "interrupt")).orElse(declared.interrupt()));
    }

    private int threshold(String name, String attribute, int declared) {
        return values.number(CheckKey.of(name, attribute), 1, Integer.MAX_VALUE).orElse(declared);
    }

    private static Duration first(Optional<Duration> configured, @Nullable Duration declared, Duration otherwise) {
        return configured.orElse(declared == null ? otherwise : declared);
    }
}
