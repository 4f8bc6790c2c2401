package io.healthpoint.discovery.full;

import io.healthpoint.HealthCheck;
import io.healthpoint.beans.Parameters;
import io.healthpoint.beans.RunContext;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.SettingFaults;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.RequestScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Conversation;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds the methods annotated with {@link HealthCheck}, and stops the deployment where one of them, or a setting, is wrong.
 *
 * <p>{@code ProcessManagedBean} is the hook because vetoed types never reach it, session beans do, and annotations that
 * other extensions added count. Injected, an extension is a client proxy: read it by methods, never by fields.
 */
public class HealthpointExtension implements Extension {

    private static final System.Logger LOGGER = System.getLogger("io.healthpoint");

    private final FoundMethods found = new FoundMethods();
    private final Queue<Check> checks = new ConcurrentLinkedQueue<>();
    private final RunContext runContext = new RunContext();
    private final ApplicationStart start;
    private volatile boolean requestScopeUsed;

    /** For the container, which makes extensions before anything else, in one thread. */
    public HealthpointExtension() {
        this(new ApplicationStart());
    }

    HealthpointExtension(ApplicationStart start) {
        OwnPackages.define();
        this.start = start;
    }

    // One observer for both: each costs every bean of the application a call.
    void lookAt(@Observes ProcessBean<?> event, BeanManager beans) {
        found.lookAt(event, beans);
        noticeRequestScope(event.getBean());
    }

    // After all others: whoever changes an injection point has done so.
    void keepParameters(@Observes @Priority(Integer.MAX_VALUE) ProcessInjectionPoint<?, ?> event) {
        Parameters.keep(event);
    }

    // The container's own conversation has this scope in every application.
    private void noticeRequestScope(Bean<?> bean) {
        if (bean.getScope() == RequestScoped.class && !bean.getTypes().contains(Conversation.class)) {
            requestScopeUsed = true;
        }
    }

    void addWhatRunsNeed(@Observes AfterBeanDiscovery event, BeanManager beans) {
        runContext.isAskedBy(event.getClass().getClassLoader());
        event.addContext(runContext);
        start.observe(event, beans);
    }

    void noticeStart(
            @Observes @Priority(ApplicationStart.LAST) @Initialized(ApplicationScoped.class) Object payload,
            BeanManager beans) {
        start.initialized(beans);
    }

    // One error with all faults in it: some containers give up at the first that is added.
    void tellFaultsOfTheCode(@Observes AfterBeanDiscovery event) {
        List<Fault> faults = DefinitionErrors.of(found.descriptions());
        if (!faults.isEmpty()) {
            event.addDefinitionError(withoutTrace(new DefinitionException(told(event, faults))));
        }
    }

    void tellFaultsOfParametersAndSettings(@Observes AfterDeploymentValidation event, BeanManager beans) {
        // Once more, for extensions add beans after the first look.
        List<Fault> faults = new ArrayList<>(DefinitionErrors.of(found.descriptions()));
        if (faults.isEmpty()) {
            found.all().forEach(method -> checks.add(method.check(beans, faults::add)));
            faults.addAll(SettingFaults.of(checks, beans));
        }
        found.tellWithoutEffect();
        if (!faults.isEmpty()) {
            event.addDeploymentProblem(withoutTrace(new DeploymentException(told(event, faults))));
        }
    }

    /**
     * Returns what was found.
     *
     * @return the checks with the policies that the code declares
     */
    public List<Check> checks() {
        return List.copyOf(checks);
    }

    // The places are in the message; where this class stood when it found them is of no use to anybody.
    private static <T extends Throwable> T withoutTrace(T problem) {
        problem.setStackTrace(new StackTraceElement[0]);
        return problem;
    }

    /**
     * Gives runs of checks their request context: it costs too much to open one for nobody.
     *
     * @return opens one where the application has a bean of that scope, and nothing where it has none
     */
    public RequestScope requestScope() {
        return requestScopeUsed ? runContext : RequestScope.UNUSED;
    }

    // OpenWebBeans ends the deployment with "Look at logs for further details". In TomEE, where other applications have
    // come
    // and gone before, there may be none.
    private static String told(Object event, List<Fault> faults) {
        String text = Fault.text(faults);
        if (event.getClass().getName().startsWith("org.apache.webbeans.")) {
            LOGGER.log(System.Logger.Level.ERROR, text);
        }
        return text;
    }
}
