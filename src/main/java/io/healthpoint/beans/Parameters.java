package io.healthpoint.beans;

import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The parameters of a check: injection points like those of a producer method.
 *
 * <p>Extensions learn of injection points while the container processes beans, and provide what is asked for there
 * (MicroProfile Config: a {@code Duration}). So the parameters are shown to them then, and resolved when all beans are known.
 */
public final class Parameters {

    private final AnnotatedMethod<?> method;
    private final CheckBean<?> owner;

    private Parameters(AnnotatedMethod<?> method, CheckBean<?> owner) {
        this.method = method;
        this.owner = owner;
    }

    /**
     * Shows them to all extensions, as {@link ProcessInjectionPoint}. The caller's own extension has to pass that event to
     * {@link #keep}.
     *
     * @param method a method that the container does not inject itself
     * @param bean the bean that has it
     * @param beans in a phase before {@code AfterBeanDiscovery}
     * @return the parameters, unresolved
     */
    public static Parameters shown(AnnotatedMethod<?> method, Bean<?> bean, BeanManager beans) {
        Parameters parameters = new Parameters(method, new CheckBean<>(bean));
        if (!method.getParameters().isEmpty()) {
            show(method, parameters.owner, beans);
        }
        return parameters;
    }

    // The one call by which a container fires the event for parameters that an extension brings. The producer is not
    // used.
    @SuppressWarnings("unchecked")
    private static <T> void show(AnnotatedMethod<?> method, CheckBean<T> owner, BeanManager beans) {
        try {
            beans.getProducerFactory((AnnotatedMethod<? super T>) method, owner).createProducer(owner);
        } catch (RuntimeException cannotBeAProducer) {
            // A check may be what a producer may not (return a stage of "? extends Outcome"): then its parameters are
            // resolved as they stand. What is wrong with one of them is told when it is.
        }
    }

    /**
     * Takes over an injection point that belongs to a check, as the extensions before have left it.
     *
     * @param event any; the container is given another point to validate, for what it finds wrong with this one is told
     *     in our words, with all other faults
     */
    public static void keep(ProcessInjectionPoint<?, ?> event) {
        InjectionPoint point = event.getInjectionPoint();
        if (point.getBean() instanceof CheckBean<?> owner
                && point.getAnnotated() instanceof AnnotatedParameter<?> parameter) {
            owner.keep(parameter, point);
            event.setInjectionPoint(ParameterPoint.inPlaceOf(parameter, owner));
        }
    }

    /**
     * Resolves them, as visible from the archive of the bean.
     *
     * @param beans of any archive, in a phase after validation
     * @param problems is told the position, from 0, of each parameter that cannot be injected, and why
     * @return what is injected into the others
     */
    public Arguments resolved(BeanManager beans, BiConsumer<Integer, String> problems) {
        BeanManager visible = Archive.managerOf(owner.declaring(), beans);
        List<InjectionPoint> resolved = new ArrayList<>();
        for (AnnotatedParameter<?> parameter : method.getParameters()) {
            InjectionPoint point = owner.point(parameter, beans);
            try {
                visible.validate(point);
                resolved.add(point);
            } catch (RuntimeException problem) {
                problems.accept(parameter.getPosition(), String.valueOf(problem.getMessage()));
            }
        }
        return new Arguments(resolved, visible);
    }
}
