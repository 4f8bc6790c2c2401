package io.healthpoint.discovery.lite;

import io.smallrye.config.inject.ConfigProducerUtil;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedCallable;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a check as an injection point: beans such as settings and loggers look where they are injected. CDI Lite makes
 * none when the application runs.
 */
final class ParameterPoint implements InjectionPoint, AnnotatedParameter<Object> {

    private final Method method;
    private final int position;
    private final Set<Annotation> annotations;
    private final Set<Annotation> qualifiers;

    private ParameterPoint(Method method, int position, BeanManager beans) {
        this.method = method;
        this.position = position;
        this.annotations = Set.of(method.getParameterAnnotations()[position]);
        Set<Annotation> found = annotations.stream()
                .filter(annotation -> beans.isQualifier(annotation.annotationType()))
                .collect(Collectors.toUnmodifiableSet());
        this.qualifiers = found.isEmpty() ? Set.of(Default.Literal.INSTANCE) : found;
    }

    static ParameterPoint[] of(Method method, BeanManager beans) {
        return IntStream.range(0, method.getParameterCount())
                .mapToObj(position -> new ParameterPoint(method, position, beans))
                .toArray(ParameterPoint[]::new);
    }

    /** What is injected there; null where the invoker looks it up by itself. */
    @Nullable
    Object value(BeanManager beans, CreationalContext<?> dependents) {
        if (isBuiltIn()) {
            return null;
        }
        if (isOfSettings()) {
            return ConfigProducerUtil.getValue(this, ConfigProvider.getConfig());
        }
        return getType() == InjectionPoint.class ? this : beans.getInjectableReference(this, dependents);
    }

    private boolean isOfSettings() {
        return annotations.stream()
                .anyMatch(annotation ->
                        BuiltIn.isOfSettings(annotation.annotationType().getName()));
    }

    private boolean isBuiltIn() {
        return BuiltIn.is(
                method.getParameterTypes()[position].getName(),
                annotations.stream()
                        .map(annotation -> annotation.annotationType().getName()));
    }

    @Override
    public Type getType() {
        return method.getGenericParameterTypes()[position];
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return qualifiers;
    }

    // Of a static method there need not be one, and nobody asks.
    @Override
    @SuppressWarnings("NullAway")
    public @Nullable Bean<?> getBean() {
        return null;
    }

    @Override
    public Member getMember() {
        return method;
    }

    @Override
    public Annotated getAnnotated() {
        return this;
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
    public int getPosition() {
        return position;
    }

    @Override
    public AnnotatedCallable<Object> getDeclaringCallable() {
        throw new UnsupportedOperationException("CDI Lite has no model of " + method);
    }

    @Override
    public Type getBaseType() {
        return getType();
    }

    @Override
    public Set<Type> getTypeClosure() {
        return Set.of(getType(), Object.class);
    }

    @Override
    public @Nullable <A extends Annotation> A getAnnotation(Class<A> type) {
        return of(type).findFirst().orElse(null);
    }

    @Override
    public <A extends Annotation> Set<A> getAnnotations(Class<A> type) {
        return of(type).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<Annotation> getAnnotations() {
        return annotations;
    }

    @Override
    public boolean isAnnotationPresent(Class<? extends Annotation> type) {
        return of(type).findAny().isPresent();
    }

    @Override
    public String toString() {
        return "parameter " + (position + 1) + " of " + method + ' ' + Arrays.toString(qualifiers.toArray());
    }

    private <A extends Annotation> Stream<A> of(Class<A> type) {
        return annotations.stream().filter(type::isInstance).map(type::cast);
    }
}
