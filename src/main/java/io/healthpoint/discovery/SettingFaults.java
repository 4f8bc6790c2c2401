package io.healthpoint.discovery;

import io.healthpoint.Outcome;
import io.healthpoint.beans.DataSourceBeans;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.ports.PortFaults;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import io.healthpoint.settings.PolicySettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import io.healthpoint.types.BuiltIn;
import io.healthpoint.types.BuiltIns;
import io.healthpoint.types.DatabaseTypes;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Looks for settings that cannot be read, before anything depends on them. */
public final class SettingFaults {

    private static final CompletableFuture<Outcome> COMPLETED = CompletableFuture.completedFuture(Outcome.up());

    private SettingFaults() {}

    /**
     * Looks at every setting.
     *
     * @param checks those of the application, whose own keys are looked at too
     * @param beans the application's, all of them known
     * @return a fault for each that cannot be read, one where the listener has no port, and those of built-in checks
     */
    public static List<Fault> of(Collection<Check> checks, BeanManager beans) {
        List<Fault> faults = new ArrayList<>();
        Configuration configuration = Configuration.find();
        Settings settings = SettingsReader.read(configuration, faults::add);
        PortFaults.find(settings).ifPresent(faults::add);
        List<BuiltIn> builtIns = BuiltIns.of(configuration);
        List<Check> all = new ArrayList<>(checks);
        builtIns.forEach(builtIn -> all.add(check(builtIn)));
        faults.addAll(FleetFaults.of(settings, all, beans));
        // A built-in check has the keys of every check too, and one name with no other.
        faults.addAll(ofSingle(all, configuration, settings));
        faults.addAll(BuiltIns.faults(configuration));
        builtIns.forEach(builtIn -> faults.addAll(sameName(builtIn, checks)));
        BuiltIns.sound(configuration).stream()
                .filter(builtIn -> builtIn.type().equals(DatabaseTypes.DATASOURCE))
                .forEach(builtIn -> missingBean(builtIn, beans).ifPresent(faults::add));
        return faults;
    }

    private static List<Fault> sameName(BuiltIn builtIn, Collection<Check> methods) {
        return methods.stream()
                .filter(method -> method.name().equals(builtIn.name()))
                .filter(method -> !method.origin().equals(builtIn.origin()))
                .map(method -> twice(builtIn, method))
                .toList();
    }

    private static Optional<Fault> missingBean(BuiltIn builtIn, BeanManager beans) {
        if (builtIn.given().find(DatabaseTypes.LOOKUP).isPresent()) {
            return Optional.empty();
        }
        Optional<String> name = builtIn.given().find(DatabaseTypes.BEAN);
        return new DataSourceBeans(beans)
                .missing(name)
                .map(found -> new Fault(
                        "HEALTHPOINT-018",
                        "a check of type datasource must find its bean of type DataSource"
                                + name.map(" named \"%s\""::formatted).orElse(""),
                        found,
                        "set lookup to the data source's name in JNDI, or bean to the name of one bean",
                        builtIn.origin()));
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
        Configuration configuration = Configuration.find();
        return ofSingle(checks, configuration, SettingsReader.read(configuration, fault -> {}));
    }

    private static List<Fault> ofSingle(Collection<Check> checks, Configuration configuration, Settings settings) {
        List<Fault> faults = new ArrayList<>();
        PolicySettings policies = new PolicySettings(configuration, settings.runs(), faults::add);
        for (Check check : checks) {
            policies.isEnabled(check.name());
            faults.addAll(
                    FleetFaults.of(policies.applyTo(check), settings.fleet().isPresent()));
        }
        return faults;
    }
}
