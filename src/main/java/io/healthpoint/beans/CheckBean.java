package io.healthpoint.beans;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bean that a check would be if its method were a producer: what its parameters belong to, for whoever looks at injection
 * points. The container does not know it, and nobody can inject it. Not thread-safe.
 *
 * @param <T> the class of the bean that has the method
 */
final class CheckBean<T> implements Bean<T> {

    private final Bean<T> declaring;
    private final Map<Integer, InjectionPoint> points = new HashMap<>();

    CheckBean(Bean<T> declaring) {
        this.declaring = declaring;
    }

    Bean<T> declaring() {
        return declaring;
    }

    /** Takes a parameter over as extensions have left it. */
    void keep(AnnotatedParameter<?> parameter, InjectionPoint point) {
        points.put(parameter.getPosition(), point);
    }

    InjectionPoint point(AnnotatedParameter<?> parameter, BeanManager beans) {
        InjectionPoint kept = points.get(parameter.getPosition());
        return kept != null ? kept : ParameterPoint.of(parameter, this, beans);
    }

    // As that of a product is its producer's.
    @Override
    public Class<?> getBeanClass() {
        return declaring.getBeanClass();
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return Set.copyOf(points.values());
    }

    @Override
    public T create(CreationalContext<T> context) {
        throw new UnsupportedOperationException("nobody can inject " + this);
    }

    @Override
    public void destroy(T instance, CreationalContext<T> context) {
        throw new UnsupportedOperationException("nobody can inject " + this);
    }

    @Override
    public Set<Type> getTypes() {
        return Set.of(Object.class);
    }

    @Override
    public Set<Annotation> getQualifiers() {
        return Set.of(Any.Literal.INSTANCE);
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return Dependent.class;
    }

    @Override
    public @Nullable String getName() {
        return null;
    }

    @Override
    public Set<Class<? extends Annotation>> getStereotypes() {
        return Set.of();
    }

    @Override
    public boolean isAlternative() {
        return false;
    }

    @Override
    public String toString() {
        return "a check of " + declaring;
    }
}
