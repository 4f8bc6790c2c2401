package io.healthpoint.threads;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads that see what the application sees, its class loader and, where the container helps, its naming context, and
 * nothing of whoever happens to need one. Thread-safe.
 */
final class ApplicationThreads implements ThreadFactory {

    // Jakarta Concurrency 3.0, section 3.4.4; asked for as a plain ThreadFactory, so that its API need not be there.
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    private final Supplier<Optional<ThreadFactory>> lookup;
    private final AtomicInteger count = new AtomicInteger();
    private volatile @Nullable ClassLoader loader;
    private volatile @Nullable ContainerContext context;
    private boolean stopped;

    ApplicationThreads() {
        this(ApplicationThreads::ofContainer);
    }

    ApplicationThreads(Supplier<Optional<ThreadFactory>> lookup) {
        this.lookup = lookup;
    }

    /**
     * Takes down what the current thread sees, which must be one of the application and no caller's. Once the container's
     * factory has been found there, that is what counts: the first thread of a start need not see it.
     */
    synchronized void open() {
        if (context == null && !stopped) {
            ClassLoader seen = Thread.currentThread().getContextClassLoader();
            loader = seen;
            lookup.get().ifPresent(factory -> context = new ContainerContext(factory, seen));
        }
    }

    // Where nothing has been opened there is no more to be had than the class loader: what else the current thread
    // sees may be a caller's.
    @Override
    public Thread newThread(Runnable work) {
        ContainerContext seen = context;
        Runnable inContext = seen == null ? work : seen.around(work);
        return Worker.of(inContext, "healthpoint-" + count.incrementAndGet(), loaderOfApplication());
    }

    synchronized void stop() {
        stopped = true;
        if (context != null) {
            context.stop();
        }
    }

    private synchronized @Nullable ClassLoader loaderOfApplication() {
        if (loader == null) {
            loader = Thread.currentThread().getContextClassLoader();
        }
        return loader;
    }

    @SuppressWarnings("BanJNDI") // a constant name in the container's own naming context
    private static Optional<ThreadFactory> ofContainer() {
        try {
            return Optional.of(InitialContext.doLookup(MANAGED));
        } catch (NamingException | ClassCastException | LinkageError noneHere) {
            return Optional.empty();
        }
    }
}
