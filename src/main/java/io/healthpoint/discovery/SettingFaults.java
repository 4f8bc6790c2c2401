package io.healthpoint.discovery;

import io.healthpoint.Outcome;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.ports.PortFaults;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import io.healthpoint.settings.PolicySettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import io.healthpoint.types.BuiltIn;
import io.healthpoint.types.BuiltIns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Looks for settings that cannot be read, before anything depends on them. */
public final class SettingFaults {

    private static final CompletableFuture<Outcome> COMPLETED = CompletableFuture.completedFuture(Outcome.up());

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
        faults.addAll(ofBuiltIns(checks));
        return faults;
    }

    // A built-in check has the keys of every check too, and one name with no other.
    private static List<Fault> ofBuiltIns(Collection<Check> methods) {
        Configuration configuration = Configuration.find();
        List<Fault> faults = new ArrayList<>(BuiltIns.faults(configuration));
        List<BuiltIn> builtIns = BuiltIns.of(configuration);
        faults.addAll(ofSingle(builtIns.stream().map(SettingFaults::check).toList()));
        for (BuiltIn builtIn : builtIns) {
            methods.stream()
                    .filter(method -> method.name().equals(builtIn.name()))
                    .filter(method -> !method.origin().equals(builtIn.origin()))
                    .forEach(method -> faults.add(twice(builtIn, method)));
        }
        return faults;
    }

    private static Check check(BuiltIn builtIn) {
        return new Check(builtIn.name(), builtIn.policy(), builtIn.origin(), () -> COMPLETED);
    }

    private static Fault twice(BuiltIn builtIn, Check method) {
        return new Fault(
                "HEALTHPOINT-007",
                "the name of a check must be unique",
                "\"%s\" twice, as a built-in check and at %s".formatted(builtIn.name(), method.origin()),
                "write another name in the key, or give the method one with @HealthCheck(\"…\")",
                builtIn.origin());
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
