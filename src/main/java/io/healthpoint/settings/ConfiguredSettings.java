package io.healthpoint.settings;

import io.healthpoint.Groups;
import io.healthpoint.Policy;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.keys.CheckKeys;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckRegistry;
import io.healthpoint.registry.Fault;
import io.healthpoint.types.BuiltIn;
import io.healthpoint.types.BuiltIns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The settings of the application, read when they are first needed. Thread-safe. */
public final class ConfiguredSettings {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Configuration configuration = Configuration.find();
    // Faults have stopped the deployment before anyone comes here; where a source changes later, the default counts.
    private final Settings settings = SettingsReader.read(configuration, ConfiguredSettings::tell);
    private final PolicySettings policies =
            new PolicySettings(configuration, settings.runs(), ConfiguredSettings::tell);
    // Names of checks that have come so far, those too that are disabled, or have gone again. A few: they come at the
    // start.
    private final Set<String> checks = ConcurrentHashMap.newKeySet();
    private volatile boolean unknownKeysTold;
    private final Map<String, Policy> declaredPolicies = new ConcurrentHashMap<>();

    /** Finds them, on a thread of the application. */
    public ConfiguredSettings() {}

    private static void tell(Fault fault) {
        LOGGER.log(System.Logger.Level.WARNING, "healthpoint: the default counts, for " + fault);
    }

    /**
     * Returns every setting that is not a single check's.
     *
     * @return the settings
     */
    public Settings settings() {
        return settings;
    }

    /**
     * Applies configuration to checks.
     *
     * @param declared checks with the policies that their code declares
     * @return the same with the policies that hold, enabled or not
     */
    public CheckRegistry applyTo(Collection<Check> declared) {
        if (!unknownKeysTold) {
            declared.forEach(check -> checks.add(check.name()));
        }
        List<Check> enabled = new ArrayList<>();
        List<Check> disabled = new ArrayList<>();
        for (Check check : declared) {
            declaredPolicies.put(check.name(), check.policy());
            (policies.isEnabled(check.name()) ? enabled : disabled).add(policies.applyTo(check));
        }
        return new CheckRegistry(enabled, disabled);
    }

    /**
     * Tells where each setting of a check comes from.
     *
     * @param name the check's name
     * @return see {@link PolicySettings#origins}; empty where there is no such check
     */
    public Map<String, String> origins(String name) {
        Policy declared = declaredPolicies.get(name);
        return declared == null ? Map.of() : policies.origins(name, declared);
    }

    /**
     * Forgets a check that is gone.
     *
     * @param name the check's name
     */
    public void forget(String name) {
        declaredPolicies.remove(name);
    }

    /**
     * Finds keys and environment variables that do nothing, and built-in checks that are in a group which is not for them. To
     * be asked once the application has started: checks that come later are not known to it.
     *
     * @return a warning each
     */
    public List<String> warnings() {
        unknownKeysTold = true;
        return Stream.concat(
                        UnknownKeys.warnings(configuration, checks).stream(),
                        BuiltIns.of(configuration).stream().flatMap(this::inLive))
                .toList();
    }

    // What asks another process would have this one restarted for the other's fault.
    private Stream<String> inLive(BuiltIn builtIn) {
        Set<String> groups =
                builtIn.given().find(CheckKeys.GROUPS).orElse(builtIn.type().groups());
        return builtIn.type().remote() && groups.contains(Groups.LIVE)
                ? Stream.of(
                        ("check \"%s\" of type %s is in group live: where what it asks is down, this instance is restarted,"
                                        + " and that mends nothing; leave live out of %s")
                                .formatted(
                                        builtIn.name(),
                                        builtIn.type().name(),
                                        CheckKeys.GROUPS.of(builtIn.name()).name()))
                : Stream.empty();
    }
}
