package io.healthpoint.beans;

import io.healthpoint.registry.RequestScope;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * The request context of runs of checks: active on a thread of this library while that runs one, and nowhere else.
 *
 * <p>The container's own (CDI 4.0, section 6.7.4, {@code RequestContextController}) belongs to one thread and costs more than
 * all else of a cheap check; this one is a map that is made when it is first needed, and may end on another thread, as
 * asynchronous checks do. A scope may have several contexts, of which one is active (section 6.2). Thread-safe.
 */
public final class RunContext implements AlterableContext, RequestScope {

    @SuppressWarnings("ThreadLocalUsage") // one an application: what is static, applications of one server may share
    private final ThreadLocal<@Nullable RequestInstances> current = new ThreadLocal<>();

    private volatile ProxiesOfThread proxies = new ProxiesOfThread(null);

    /** Begins with no instance. */
    public RunContext() {}

    /**
     * Tells whose the container is, before it is first asked.
     *
     * @param container the class loader of its classes
     */
    public void isAskedBy(@Nullable ClassLoader container) {
        proxies = new ProxiesOfThread(container);
    }

    @Override
    public Opened open() {
        RequestInstances instances = new RequestInstances();
        current.set(instances);
        return new Opened() {
            @Override
            public void leave() {
                current.remove();
                proxies.forget();
            }

            @Override
            public void end() {
                instances.destroyAll();
            }
        };
    }

    @Override
    public Class<? extends Annotation> getScope() {
        return RequestScoped.class;
    }

    // Null where nothing can be made (CDI 4.0, section 6.2).
    @Override
    public <T> @Nullable T get(Contextual<T> contextual, @Nullable CreationalContext<T> creational) {
        RequestInstances instances = ofThread();
        return creational == null ? instances.get(contextual) : instances.getOrCreate(contextual, creational);
    }

    @Override
    public <T> @Nullable T get(Contextual<T> contextual) {
        return ofThread().get(contextual);
    }

    @Override
    public void destroy(Contextual<?> contextual) {
        ofThread().destroy(contextual);
    }

    @Override
    public boolean isActive() {
        return current.get() != null;
    }

    private RequestInstances ofThread() {
        RequestInstances instances = current.get();
        if (instances == null) {
            throw new ContextNotActiveException("no check runs on this thread");
        }
        return instances;
    }
}
