package io.healthpoint.discovery;

import io.healthpoint.HealthCheck;
import io.healthpoint.Policy;
import io.healthpoint.settings.Durations;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.interceptor.Interceptors;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An annotated method of a bean.
 *
 * @param bean the bean that it is called on
 * @param method the method, perhaps inherited
 * @param annotation what the developer said
 * @param isOnProxiedBean whether the container may put a subclass of its own before the bean
 * @param isOnSessionBean whether the bean is an Enterprise Bean, which only its proxy may call
 */
record CheckMethod(
        Bean<?> bean,
        AnnotatedMethod<?> method,
        HealthCheck annotation,
        boolean isOnProxiedBean,
        boolean isOnSessionBean) {

    static CheckMethod of(ProcessManagedBean<?> event, AnnotatedMethod<?> method, BeanManager beans) {
        boolean proxied = beans.isNormalScope(event.getBean().getScope())
                || hasInterceptors(event.getAnnotatedBeanClass(), beans)
                || hasInterceptors(method, beans);
        return new CheckMethod(
                event.getBean(),
                method,
                method.getAnnotation(HealthCheck.class),
                proxied,
                event instanceof ProcessSessionBean<?>);
    }

    Method java() {
        return method.getJavaMember();
    }

    // The bean class, not the declaring one: two beans that inherit one method are two checks. Never a proxy's class.
    String name() {
        String given = annotation.value();
        return given.isEmpty() ? bean.getBeanClass().getName() + '.' + java().getName() : given;
    }

    /** The place as a stack frame, so that an IDE can go there. */
    String place() {
        Class<?> declaring = java().getDeclaringClass();
        String file = topLevel(declaring).getSimpleName();
        return declaring.getName() + '.' + java().getName() + '(' + file + ".java:1)";
    }

    /** Only for methods without faults. */
    Policy policy() {
        return new Policy(
                new LinkedHashSet<>(List.of(annotation.groups())),
                annotation.critical(),
                duration(annotation.timeout()),
                duration(annotation.interval()),
                duration(annotation.ttl()),
                annotation.failureThreshold(),
                annotation.successThreshold(),
                annotation.interrupt());
    }

    private static boolean hasInterceptors(Annotated annotated, BeanManager beans) {
        return annotated.getAnnotations().stream()
                .map(Annotation::annotationType)
                .anyMatch(type -> type == Interceptors.class || beans.isInterceptorBinding(type));
    }

    private static @Nullable Duration duration(String text) {
        return text.isEmpty() ? null : Durations.parse(text);
    }

    private static Class<?> topLevel(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        return outer == null ? type : topLevel(outer);
    }
}
