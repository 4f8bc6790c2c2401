package io.healthpoint.discovery.full;

import io.healthpoint.HealthCheck;
import io.healthpoint.beans.Arguments;
import io.healthpoint.beans.BeanInstance;
import io.healthpoint.beans.Parameters;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.Declared;
import io.healthpoint.discovery.DefinitionErrors;
import io.healthpoint.discovery.ReturnedValue;
import io.healthpoint.registry.Check;
import io.healthpoint.registry.Fault;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.function.Consumer;

/**
 * An annotated method of a bean, and what it takes to call it.
 *
 * @param bean the bean that it is called on
 * @param method the method, perhaps inherited
 * @param parameters its parameters
 * @param description the same in plain values
 * @param isOnSessionBean whether the bean is an Enterprise Bean, which only its proxy may call
 */
record BeanMethod(
        Bean<?> bean, Method method, Parameters parameters, CheckMethod description, boolean isOnSessionBean) {

    static BeanMethod of(ProcessManagedBean<?> event, AnnotatedMethod<?> method, BeanManager beans) {
        Bean<?> bean = event.getBean();
        boolean proxied = beans.isNormalScope(bean.getScope())
                || hasInterceptors(event.getAnnotatedBeanClass(), beans)
                || hasInterceptors(method, beans);
        CheckMethod description = new CheckMethod(
                bean.getBeanClass().getName(),
                Reflected.shape(method.getJavaMember()),
                Declared.of(method.getAnnotation(HealthCheck.class)),
                proxied);
        return new BeanMethod(
                bean,
                method.getJavaMember(),
                Parameters.shown(method, bean, beans),
                description,
                event instanceof ProcessSessionBean<?>);
    }

    Check check(BeanManager beans, Consumer<Fault> faults) {
        Arguments arguments = parameters.resolved(
                beans,
                (position, problem) -> faults.accept(DefinitionErrors.parameter(description, position, problem)));
        BeanCall call = new BeanCall(
                new BeanInstance(bean, type(), isOnSessionBean, beans),
                method,
                arguments,
                new ReturnedValue(description.method().returns()));
        return new Check(
                description.name(), description.policy(), description.method().place(), call);
    }

    // A bean may hide its class behind an interface.
    private Type type() {
        return bean.getTypes().contains(bean.getBeanClass()) ? bean.getBeanClass() : Object.class;
    }

    private static boolean hasInterceptors(Annotated annotated, BeanManager beans) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Interceptors.class || beans.isInterceptorBinding(type));
    }
}
