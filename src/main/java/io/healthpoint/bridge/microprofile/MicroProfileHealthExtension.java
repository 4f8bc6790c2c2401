package io.healthpoint.bridge.microprofile;

import io.healthpoint.bridge.Api;
import io.healthpoint.configuration.Configuration;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import io.healthpoint.settings.PolicySettings;
import io.healthpoint.settings.Settings;
import io.healthpoint.settings.SettingsReader;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Finds the health check procedures of MicroProfile Health among the application's beans (MicroProfile Health 4.0,
 * "Integration with CDI"). Does nothing where its API is absent. Injected, an extension is a client proxy: read it by
 * methods, never by fields.
 */
public class MicroProfileHealthExtension implements Extension {

    private final boolean present = Api.isPresent("org.eclipse.microprofile.health.HealthCheck");
    private final Queue<ProcedureBean> beans = new ConcurrentLinkedQueue<>();
    private volatile List<Check> checks = List.of();

    /** For the container. */
    public MicroProfileHealthExtension() {}

    void standBackWhereAnotherProvides(@Observes BeforeBeanDiscovery event) {
        if (present) {
            ResponseProvider.standBack();
        }
    }

    void collectProcedures(@Observes ProcessBean<?> event) {
        if (present) {
            ProcedureBean.of(event).ifPresent(beans::add);
        }
    }

    // Sorted, so that beans of one name get the same numbers at each start.
    void tellFaultsOfSettings(@Observes AfterDeploymentValidation event, BeanManager manager) {
        // Without the API there are none, and the class that makes checks of them does not load.
        if (!present || beans.isEmpty()) {
            return;
        }
        List<ProcedureBean> sorted = new ArrayList<>(beans);
        sorted.sort(Comparator.comparing(ProcedureBean::origin));
        checks = ProcedureBean.checks(sorted, manager);
        List<Fault> faults = faults();
        if (!faults.isEmpty()) {
            String text = faults.stream()
                    .map(Fault::toString)
                    .collect(Collectors.joining("\n", "healthpoint cannot start:\n", ""));
            event.addDeploymentProblem(new DeploymentException(text));
        }
    }

    void letGo(@Observes BeforeShutdown event) {
        if (present) {
            ResponseProvider.letGo();
        }
    }

    /**
     * Returns what was found.
     *
     * @return one check a bean, with the policies that their qualifiers declare
     */
    public List<Check> checks() {
        return checks;
    }

    // Global settings are another extension's to tell of.
    private List<Fault> faults() {
        Configuration configuration = Configuration.find();
        Settings settings = SettingsReader.read(configuration, fault -> {});
        List<Fault> faults = new ArrayList<>();
        PolicySettings policies = new PolicySettings(configuration, settings.runs(), faults::add);
        for (Check check : checks) {
            policies.isEnabled(check.name());
            policies.applyTo(check);
        }
        return faults;
    }
}
