package io.healthpoint.bridge.microprofile;

import io.healthpoint.discovery.SettingFaults;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds the health check procedures of MicroProfile Health among the application's beans (MicroProfile Health 4.0,
 * "Integration with CDI"). Does nothing where its API is absent. Injected, an extension is a client proxy: read it by
 * methods, never by fields.
 */
public class MicroProfileHealthExtension implements Extension {

    // None where the API is absent; the class that makes checks of beans does not load there.
    private final List<Dialect> dialects = Dialect.present();
    private final Queue<ProcedureBean> beans = new ConcurrentLinkedQueue<>();
    private volatile List<Check> checks = List.of();

    /** For the container. */
    public MicroProfileHealthExtension() {}

    void standBackWhereAnotherProvides(@Observes BeforeBeanDiscovery event) {
        if (!dialects.isEmpty()) {
            ResponseProvider.standBack();
        }
    }

    void collectProcedures(@Observes ProcessBean<?> event) {
        for (Dialect dialect : dialects) {
            if (event.getBean().getTypes().contains(dialect.type())) { // few of an application's beans
                beans.add(ProcedureBean.of(event, dialect));
            }
        }
    }

    void tellFaultsOfSettings(@Observes AfterDeploymentValidation event, BeanManager manager) {
        if (beans.isEmpty()) {
            return;
        }
        checks = ProcedureBean.checks(ProcedureBean.active(beans, dialects), manager);
        // Global settings are another extension's to tell of.
        List<Fault> faults = SettingFaults.ofSingle(checks);
        if (!faults.isEmpty()) {
            event.addDeploymentProblem(new DeploymentException(Fault.text(faults)));
        }
    }

    void letGo(@Observes BeforeShutdown event) {
        if (!dialects.isEmpty()) {
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
}
