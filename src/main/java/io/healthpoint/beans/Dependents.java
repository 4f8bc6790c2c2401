package io.healthpoint.beans;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** The dependent objects of one run; most runs have none. Not thread-safe. */
public final class Dependents {

    private final BeanManager beans;
    private final Bean<?> bean;
    private @Nullable CreationalContext<?> context;

    Dependents(BeanManager beans, Bean<?> bean) {
        this.beans = beans;
        this.bean = bean;
    }

    // Of that bean, so that a parameter may ask for its metadata.
    CreationalContext<?> context() {
        if (context == null) {
            context = beans.createCreationalContext(bean);
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
