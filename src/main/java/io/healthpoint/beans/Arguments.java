package io.healthpoint.beans;

import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.util.List;

/** What the parameters of a check are given. Thread-safe. */
public final class Arguments {

    private final List<InjectionPoint> points;
    private final BeanManager beans;

    Arguments(List<InjectionPoint> points, BeanManager beans) {
        this.points = List.copyOf(points);
        this.beans = beans;
    }

    /**
     * Injects them.
     *
     * @param dependents take in what is dependent
     * @return one value a parameter
     */
    public Object[] values(Dependents dependents) {
        Object[] values = new Object[points.size()];
        for (int index = 0; index < values.length; index++) {
            values[index] = value(points.get(index), dependents);
        }
        return values;
    }

    // What a producer makes is injected somewhere; a check's outcome is not, so the container knows of no injection
    // point.
    private Object value(InjectionPoint point, Dependents dependents) {
        return point.getType() == InjectionPoint.class
                ? point
                : beans.getInjectableReference(point, dependents.context());
    }
}
