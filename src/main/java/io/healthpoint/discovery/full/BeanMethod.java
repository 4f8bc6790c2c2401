package io.healthpoint.discovery.full;

import io.healthpoint.HealthCheck;
import io.healthpoint.discovery.CheckMethod;
import io.healthpoint.discovery.Declared;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;

/**
 * An annotated method of a bean, and what it takes to call it.
 *
 * @param bean the bean that it is called on
 * @param method the method, perhaps inherited
 * @param description the same in plain values
 * @param isOnSessionBean whether the bean is an Enterprise Bean, which only its proxy may call
 */
record BeanMethod(Bean<?> bean, AnnotatedMethod<?> method, CheckMethod description, boolean isOnSessionBean) {

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
        return new BeanMethod(bean, method, description, event instanceof ProcessSessionBean<?>);
    }

    Method java() {
        return method.getJavaMember();
    }

    private static boolean hasInterceptors(Annotated annotated, BeanManager beans) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Interceptors.class || beans.isInterceptorBinding(type));
    }
}
