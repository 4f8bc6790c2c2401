package io.healthpoint.threads;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Makes threads that see what the application sees: its class loader and, where the container helps, its naming context.
 *
 * <p>The container's context is put on a thread of our own, by the run of a thread that its factory made: a container may
 * refuse it, GlassFish does while an application starts or stops, and then says so to its log alone and never begins the work.
 * A probe must not wait for work that never begins.
 */
final class ApplicationThreads implements ThreadFactory {

    // Jakarta Concurrency 3.0, section 3.4.4; asked for as a plain ThreadFactory, so that its API need not be there.
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    private final Optional<ThreadFactory> container;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final AtomicInteger count = new AtomicInteger();

    ApplicationThreads(Optional<ThreadFactory> container) {
        this.container = container;
    }

    /**
     * Looks at what the application sees when the first thread is made, on the thread that needs it: the one that starts an
     * application need not have its class loader, nor its naming context.
     */
    static ThreadFactory factory() {
        return new AtFirstUse();
    }

    private static final class AtFirstUse implements ThreadFactory {

        private @Nullable ThreadFactory found;

        @Override
        public synchronized Thread newThread(Runnable work) {
            ThreadFactory factory = found == null ? new ApplicationThreads(ofContainer()) : found;
            found = factory;
            return factory.newThread(work);
        }
    }

    // The container takes down the context of the thread that asks for another, so it is asked here, and not later
    // on the new thread.
    @Override
    public Thread newThread(Runnable work) {
        Runnable inContext = container.map(factory -> inContext(factory, work)).orElse(work);
        Thread thread = new Thread(inContext, "healthpoint-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    private static Runnable inContext(ThreadFactory factory, Runnable work) {
        AtomicBoolean begun = new AtomicBoolean();
        Optional<Runnable> managed = managed(factory, () -> {
            begun.set(true);
            work.run();
        });
        return () -> {
            managed.ifPresent(thread -> runUnlessRefused(thread, begun));
            if (!begun.get()) {
                work.run();
            }
        };
    }

    private static Optional<Runnable> managed(ThreadFactory factory, Runnable work) {
        try {
            return Optional.ofNullable(factory.newThread(work));
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static void runUnlessRefused(Runnable managed, AtomicBoolean begun) {
        try {
            managed.run();
        } catch (RuntimeException refusedOrWorksOwn) {
            if (begun.get()) {
                throw refusedOrWorksOwn;
            }
        }
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
