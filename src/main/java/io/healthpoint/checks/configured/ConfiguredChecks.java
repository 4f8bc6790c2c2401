package io.healthpoint.checks.configured;

import io.healthpoint.Outcome;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.settings.PolicySettings;
import io.healthpoint.settings.SettingsReader;
import io.healthpoint.types.BuiltIn;
import io.healthpoint.types.BuiltIns;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;

/**
 * Built-in checks, by configuration. What is wrong with one has stopped the deployment before. There is one an application:
 * whoever looks it up keeps it, and it ends with them. A normal scope would cost each start the making of a client proxy.
 */
@Dependent
public class ConfiguredChecks implements CheckSource {

    private final Surroundings surroundings;

    /**
     * Makes none yet.
     *
     * @param beans the application's
     */
    @Inject
    public ConfiguredChecks(BeanManager beans) {
        surroundings = new Surroundings(beans);
    }

    @Override
    public Collection<Check> checks() {
        Configuration configuration = Configuration.find();
        PolicySettings policies = new PolicySettings(
                configuration, SettingsReader.read(configuration, told -> {}).runs(), told -> {});
        return BuiltIns.sound(configuration).stream()
                .map(builtIn -> check(builtIn, policies))
                .toList();
    }

    private Check check(BuiltIn builtIn, PolicySettings policies) {
        Duration timeout = policies.timeout(builtIn.name(), builtIn.policy());
        return new Check(
                builtIn.name(), builtIn.policy(), builtIn.origin(), new LazyProcedure(() -> make(builtIn, timeout)));
    }

    private Callable<Outcome> make(BuiltIn builtIn, Duration timeout) {
        return Factories.of(builtIn.type().name()).make(builtIn.given(), timeout, surroundings);
    }

    @PreDestroy
    void close() {
        surroundings.close();
    }
}
