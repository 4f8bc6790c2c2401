package io.healthpoint.settings;

import io.healthpoint.Policy;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.keys.Key;
import io.healthpoint.keys.Values;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import java.time.Duration;
import java.util.Map;
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
        return values.get(CheckKeys.ENABLED.of(name));
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

    /**
     * Tells the deadline of a check's runs.
     *
     * @param name the check's name
     * @param declared the policy that its code declares
     * @return longer than zero
     */
    public Duration timeout(String name, Policy declared) {
        return first(CheckKeys.TIMEOUT.of(name), declared.timeout(), global.timeout());
    }

    // The precedence, and the only place that knows it: the check's key, then code, the global key, the default.
    private Policy policy(String name, Policy declared) {
        return new Policy(
                values.find(CheckKeys.GROUPS.of(name)).orElse(declared.groups()),
                values.find(CheckKeys.CRITICAL.of(name)).orElse(declared.critical()),
                timeout(name, declared),
                first(CheckKeys.INTERVAL.of(name), declared.interval(), Duration.ZERO),
                first(CheckKeys.TTL.of(name), declared.ttl(), global.ttl()),
                values.find(CheckKeys.FAILURE_THRESHOLD.of(name)).orElse(declared.failureThreshold()),
                values.find(CheckKeys.SUCCESS_THRESHOLD.of(name)).orElse(declared.successThreshold()),
                values.find(CheckKeys.INTERRUPT.of(name)).orElse(declared.interrupt()),
                values.find(CheckKeys.SCOPE.of(name)).orElse(declared.scope()));
    }

    /**
     * Tells where each setting of a check comes from.
     *
     * @param name the check's name
     * @param declared the policy that its code declares
     * @return by the key's short name, in the order of the keys: the name of the key that decided, {@code code} or {@code default}
     */
    public Map<String, String> origins(String name, Policy declared) {
        return Origins.of(name, declared, key -> values.find(key).isPresent());
    }

    private Duration first(Key<Duration> key, @Nullable Duration declared, Duration otherwise) {
        return values.find(key).orElse(declared == null ? otherwise : declared);
    }
}
