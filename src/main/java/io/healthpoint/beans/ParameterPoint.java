package io.healthpoint.beans;

import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter as an injection point that no container has made.
 *
 * @param parameter the parameter
 * @param bean what it belongs to
 * @param type what is to be injected
 * @param qualifiers which of that type
 */
record ParameterPoint(AnnotatedParameter<?> parameter, Bean<?> bean, Type type, Set<Annotation> qualifiers)
        implements InjectionPoint {

    static InjectionPoint of(AnnotatedParameter<?> parameter, Bean<?> bean, BeanManager beans) {
        Set<Annotation> found = parameter.getAnnotations().stream()
                .filter(annotation -> beans.isQualifier(annotation.annotationType()))
                .collect(Collectors.toUnmodifiableSet());
        Set<Annotation> qualifiers = found.isEmpty() ? Set.of(Default.Literal.INSTANCE) : found;
        return new ParameterPoint(parameter, bean, parameter.getBaseType(), qualifiers);
    }

    /** Every container satisfies it. */
    static InjectionPoint inPlaceOf(AnnotatedParameter<?> parameter, Bean<?> bean) {
        return new ParameterPoint(parameter, bean, BeanManager.class, Set.of(Default.Literal.INSTANCE));
    }

    @Override
    public Type getType() {
        return type;
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return qualifiers;
    }

    @Override
    public Bean<?> getBean() {
        return bean;
    }

    @Override
    public Member getMember() {
        return parameter.getDeclaringCallable().getJavaMember();
    }

    @Override
    public Annotated getAnnotated() {
        return parameter;
    }

    @Override
    public boolean isDelegate() {
        return false;
    }

    @Override
    public boolean isTransient() {
        return false;
    }

    @Override
    public String toString() {
        return parameter.toString();
    }
}
