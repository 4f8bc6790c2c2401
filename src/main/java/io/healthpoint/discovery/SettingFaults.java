package io.healthpoint.discovery;

import io.healthpoint.configuration.Configuration;
import io.healthpoint.ports.PortFaults;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import io.healthpoint.settings.PolicySettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Looks for settings that cannot be read, before anything depends on them. */
public final class SettingFaults {

    private SettingFaults() {}

    /**
     * Looks at every setting.
     *
     * @param checks those of the application, whose own keys are looked at too
     * @return a fault for each that cannot be read, and one where the listener has no port
     */
    public static List<Fault> of(Collection<Check> checks) {
        List<Fault> faults = new ArrayList<>();
        Settings settings = SettingsReader.read(Configuration.find(), faults::add);
        PortFaults.find(settings).ifPresent(faults::add);
        faults.addAll(ofSingle(checks));
        return faults;
    }

    /**
     * Looks at the keys of single checks alone.
     *
     * @param checks some
     * @return a fault for each key that cannot be read
     */
    public static List<Fault> ofSingle(Collection<Check> checks) {
        List<Fault> faults = new ArrayList<>();
        Configuration configuration = Configuration.find();
        Settings settings = SettingsReader.read(configuration, fault -> {});
        PolicySettings policies = new PolicySettings(configuration, settings.runs(), faults::add);
        for (Check check : checks) {
            policies.isEnabled(check.name());
            policies.applyTo(check);
        }
        return faults;
    }
}
