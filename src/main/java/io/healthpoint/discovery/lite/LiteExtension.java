package io.healthpoint.discovery.lite;

import io.healthpoint.HealthCheck;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.full.AnnotatedChecks;
import io.healthpoint.discovery.full.HealthpointExtension;
import io.healthpoint.discovery.model.Marked;
import io.healthpoint.discovery.model.ModelledMethod;
import io.healthpoint.discovery.model.TypeText;
import io.healthpoint.registry.CheckSource;
import io.healthpoint.registry.Fault;
import io.healthpoint.registry.RequestScope;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Startup;
import jakarta.enterprise.inject.Vetoed;
import jakarta.enterprise.inject.build.compatible.spi.AnnotationBuilder;
import jakarta.enterprise.inject.build.compatible.spi.BeanInfo;
import jakarta.enterprise.inject.build.compatible.spi.BuildCompatibleExtension;
import jakarta.enterprise.inject.build.compatible.spi.ClassConfig;
import jakarta.enterprise.inject.build.compatible.spi.Enhancement;
import jakarta.enterprise.inject.build.compatible.spi.InvokerFactory;
import jakarta.enterprise.inject.build.compatible.spi.Messages;
import jakarta.enterprise.inject.build.compatible.spi.MethodConfig;
import jakarta.enterprise.inject.build.compatible.spi.Registration;
import jakarta.enterprise.inject.build.compatible.spi.SkipIfPortableExtensionPresent;
import jakarta.enterprise.inject.build.compatible.spi.Synthesis;
import jakarta.enterprise.inject.build.compatible.spi.SyntheticComponents;
import jakarta.enterprise.inject.build.compatible.spi.Validation;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.lang.model.AnnotationInfo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

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
    private final Set<Fault> withoutEffect = new LinkedHashSet<>();
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
     * Keeps Quarkus from making a producer of a check that cannot be one, as it does of each method that has a qualifier.
     *
     * @param method of a class that has checks
     */
    @Enhancement(types = Object.class, withSubtypes = true, withAnnotations = HealthCheck.class)
    public void mark(MethodConfig method) {
        AnnotationInfo annotation = method.info().annotation(HealthCheck.class);
        if (annotation != null && !TypeText.isConcrete(method.info().returnType())) {
            method.removeAnnotation(found -> found.name().equals(HealthCheck.class.getName()))
                    .addAnnotation(
                            AnnotationBuilder.of(Marked.class).value(annotation).build());
        }
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
            withoutEffect.addAll(ModelledMethod.withoutEffect(bean));
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
        for (int order = 0; order < checks.size(); order++) {
            checks.get(order).handOn(components, order);
        }
        components.addBean(CheckSource.class).type(CheckSource.class).createWith(LiteChecks.class);
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
     * Stops the build with all faults of the code, or else with all parameters that nothing satisfies: once all beans are known,
     * and before the container looks, which would stop at what it finds first and say so in its own words.
     *
     * @param source our own, which is among the last to be known
     */
    @Registration(types = CheckSource.class)
    @Priority(THEN)
    public void judge(BeanInfo source) {
        List<Fault> faults = faults();
        if (faults.isEmpty()) {
            checks.forEach(check -> faults.addAll(check.unsatisfied(types)));
        }
        if (source.isSynthetic() && !faults.isEmpty()) {
            throw new DefinitionException(Fault.text(faults));
        }
    }

    /**
     * Tells of annotations that make no check.
     *
     * @param messages take them
     */
    @Validation
    public void tell(Messages messages) {
        withoutEffect.forEach(fault -> messages.warn(fault.toString()));
    }

    private List<Fault> faults() {
        return new ArrayList<>(DefinitionErrors.of(methods));
    }
}
