package io.healthpoint.discovery.lite;

import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.full.AnnotatedChecks;
import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.RequestScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.InvokerFactory;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.enterprise.inject.spi.DefinitionException;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the methods annotated with {@link io.healthpoint.HealthCheck} while the application is built, and stops the build
 * where one of them is wrong.
 *
 * <p>An {@linkplain jakarta.enterprise.invoke.Invoker invoker} is made for each: it keeps the bean and those of the parameters,
 * which nobody else may use, from being removed; it applies interceptors; and it calls what reflection may not.
 */
@SkipIfPortableExtensionPresent(HealthpointExtension.class)
public class LiteExtension implements BuildCompatibleExtension {

    private static final int FIRST = 1;
    private static final int THEN = 2;

    private final List<CheckMethod> methods = new ArrayList<>();
    private final BeanTypes types = new BeanTypes();
    private final List<ConnectedCheck> checks = new ArrayList<>();

    /** For the container. */
    public LiteExtension() {}

    /**
     * Leaves out what asks a portable extension.
     *
     * @param type the bean that does
     */
    @Enhancement(types = AnnotatedChecks.class)
    public void leaveOut(ClassConfig type) {
        type.addAnnotation(Vetoed.class);
    }

    /**
     * Describes the checks of every bean, before the first of them is connected. Called for beans of other extensions too,
     * once they are known.
     *
     * @param bean any
     */
    @Registration(types = Object.class)
    @Priority(FIRST)
    public void describe(BeanInfo bean) {
        types.add(bean);
        if (bean.isClassBean()) {
            ModelledMethod.of(bean).forEach(method -> methods.add(method.description()));
        }
    }

    /**
     * Connects the checks of every bean, unless the build has to stop: what is wrong with a method may be that it cannot be
     * connected.
     *
     * @param bean any
     * @param invokers make the connection
     */
    @Registration(types = Object.class)
    @Priority(THEN)
    public void connect(BeanInfo bean, InvokerFactory invokers) {
        if (bean.isClassBean() && faults().isEmpty()) {
            ModelledMethod.of(bean).forEach(method -> checks.add(ConnectedCheck.of(bean, method, invokers)));
        }
    }

    /**
     * Hands on what was found.
     *
     * @param components takes it
     */
    @Synthesis
    public void handOn(SyntheticComponents components) {
        checks.forEach(check -> check.handOn(components));
        components.addBean(RequestScope.class).type(RequestScope.class).createWith(LiteRequestScope.class);
    }

    /**
     * Has the settings judged before the application does anything when it starts, for the build does not know them; and the
     * start told after the application's own observers of it.
     *
     * @param components take in who does
     */
    @Synthesis
    public void watchStart(SyntheticComponents components) {
        components.addObserver(Startup.class).priority(FIRST).observeWith(JudgedSettings.class);
        components.addObserver(Startup.class).priority(Integer.MAX_VALUE).observeWith(LiteStart.class);
    }

    /**
     * Looks for parameters that nothing satisfies, once all beans are known and before the container looks.
     *
     * @param source our own, which is among the last to be known
     */
    @Registration(types = CheckSource.class)
    @Priority(THEN)
    public void judgeParameters(BeanInfo source) {
        List<Fault> faults = checks.stream()
                .flatMap(check -> check.unsatisfied(types).stream())
                .toList();
        if (source.isSynthetic() && !faults.isEmpty()) {
            throw new DefinitionException(Fault.text(faults));
        }
    }

    /**
     * Stops the build with all faults of the code.
     *
     * @param messages take them
     */
    @Validation
    public void tell(Messages messages) {
        List<Fault> faults = faults();
        if (!faults.isEmpty()) {
            messages.error(Fault.text(faults));
        }
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>(DefinitionErrors.ofPlatform());
        faults.addAll(DefinitionErrors.of(methods));
        return faults;
    }
}
