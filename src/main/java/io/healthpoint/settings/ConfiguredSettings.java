package io.healthpoint.settings;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import java.util.Collection;
import java.util.List;

/** The settings of the application, read when they are first needed. Thread-safe. */
public final class ConfiguredSettings {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final Configuration configuration = Configuration.find();
    // Faults have stopped the deployment before anyone comes here; where a source changes later, the default counts.
    private final Settings settings = SettingsReader.read(configuration, ConfiguredSettings::tell);
    private final PolicySettings policies =
            new PolicySettings(configuration, settings.runs(), ConfiguredSettings::tell);

    /** Finds them, on a thread of the application. */
    public ConfiguredSettings() {}

    private static void tell(Fault fault) {
        LOGGER.log(System.Logger.Level.WARNING, "healthpoint: the default counts, for {0}", fault);
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
     * @return those that are enabled, with the policies that hold
     */
    public List<Check> applyTo(Collection<Check> declared) {
        return declared.stream()
                .filter(check -> policies.isEnabled(check.name()))
                .map(policies::applyTo)
                .toList();
    }

    /**
     * Finds keys that do nothing.
     *
     * @param checks names of all checks, those too that are switched off
     * @return a warning each
     */
    public List<String> unknownKeys(Collection<String> checks) {
        return UnknownKeys.warnings(configuration, checks);
    }
}
