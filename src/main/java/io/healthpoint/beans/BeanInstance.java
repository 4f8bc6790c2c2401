package io.healthpoint.beans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * The object behind a bean: the contextual instance itself, for a client proxy would cost a millisecond and 11 kB of
 * metaspace, and may run the constructor once more. Thread-safe.
 */
public final class BeanInstance {

    private final Bean<?> bean;
    private final Type type;
    private final boolean byReference;
    private final BeanManager beans;
    private volatile @Nullable Context applicationContext;

    /**
     * Prepares to find it.
     *
     * @param bean the bean
     * @param type one of its types
     * @param isSessionBean whether it is an Enterprise Bean, which only its proxy may call
     * @param beans of the application
     */
    public BeanInstance(Bean<?> bean, Type type, boolean isSessionBean, BeanManager beans) {
        this.bean = bean;
        this.type = type;
        this.byReference = isSessionBean || bean.getScope() == Dependent.class;
        this.beans = beans;
    }

    /**
     * Begins a run.
     *
     * @return what takes in the dependent objects of that run
     */
    public Dependents dependents() {
        return new Dependents(beans, bean);
    }

    /**
     * Finds it, or makes it.
     *
     * @param dependents take it in where it is dependent
     * @return the object to call
     */
    public Object get(Dependents dependents) {
        return byReference ? beans.getReference(bean, type, dependents.context()) : instanceOf(bean);
    }

    private <T> Object instanceOf(Bean<T> bean) {
        Context context = contextOf(bean);
        T existing = context.get(bean);
        return existing != null ? existing : context.get(bean, beans.createCreationalContext(bean));
    }

    // An application has one context of this scope, and it is always active; others come and go.
    private Context contextOf(Bean<?> bean) {
        Context known = applicationContext;
        if (known != null) {
            return known;
        }
        Context context = beans.getContext(bean.getScope());
        if (bean.getScope() == ApplicationScoped.class) {
            applicationContext = context;
        }
        return context;
    }
}
