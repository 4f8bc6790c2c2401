package io.healthpoint.discovery.full;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** The dependent objects of one run; most runs have none. Not thread-safe. */
public final class Dependents {

    private final BeanManager beans;
    private @Nullable CreationalContext<?> context;

    /**
     * Begins with none.
     *
     * @param beans of the application
     */
    public Dependents(BeanManager beans) {
        this.beans = beans;
    }

    CreationalContext<?> context() {
        if (context == null) {
            context = beans.createCreationalContext(null);
        }
        return context;
    }

    /** Destroys them. */
    public void release() {
        if (context != null) {
            context.release();
        }
    }
}
