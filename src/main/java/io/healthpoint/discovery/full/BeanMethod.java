package io.healthpoint.discovery.full;

import io.healthpoint.HealthCheck;
import io.healthpoint.beans.Arguments;
import io.healthpoint.beans.Parameters;
import io.healthpoint.discovery.BeanShape;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.reflection.Reflected;
import io.healthpoint.discovery.returned.ReturnedValue;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.util.Set;
import java.util.function.Consumer;

/**
 * An annotated method of a bean, and what it takes to call it.
 *
 * @param target what it is called on
 * @param parameters its parameters
 * @param description the same in plain values
 */
record BeanMethod(Target target, Parameters parameters, CheckMethod description) {

    private static final Set<String> ASYNCHRONOUS =
            Set.of("jakarta.ejb.Asynchronous", "jakarta.enterprise.concurrent.Asynchronous");

    static BeanMethod of(AnnotatedMethod<?> method, Target target, BeanShape shape, BeanManager beans) {
        CheckMethod description = new CheckMethod(
                shape,
                Reflected.shape(method.getJavaMember()),
                Declared.of(method.getAnnotation(HealthCheck.class)),
                isAsynchronous(method));
        return new BeanMethod(target, Parameters.shown(method, target.bean(), beans), description);
    }

    BeanMethod numbered(int number) {
        return new BeanMethod(target, parameters, description.numbered(number));
    }

    /** Only for methods without faults. */
    Check check(BeanManager beans, Consumer<Fault> faults) {
        Arguments arguments = parameters.resolved(
                beans,
                (position, problem) -> faults.accept(DefinitionErrors.parameter(description, position, problem)));
        BeanCall call = new BeanCall(
                target.instance(beans),
                target.method(),
                arguments,
                new ReturnedValue(description.method().returns()));
        return new Check(
                description.name(), description.policy(), description.method().place(), call);
    }

    private static boolean isAsynchronous(AnnotatedMethod<?> method) {
        return areAsynchronous(method.getAnnotations())
                || areAsynchronous(method.getDeclaringType().getAnnotations());
    }

    private static boolean areAsynchronous(Set<Annotation> annotations) {
        for (Annotation annotation : annotations) {
            if (ASYNCHRONOUS.contains(annotation.annotationType().getName())) {
                return true;
            }
        }
        return false;
    }
}
