package io.healthpoint.threads;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Makes threads that see what the application sees: its class loader and, where the container helps, its naming context. */
final class ApplicationThreads implements ThreadFactory {

    // Jakarta Concurrency 3.0, section 3.4.4; asked for as a plain ThreadFactory, so that its API need not be there.
    private static final String MANAGED = "java:comp/DefaultManagedThreadFactory";

    private final ThreadFactory maker;
    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();
    private final AtomicInteger count = new AtomicInteger();

    private ApplicationThreads(ThreadFactory maker) {
        this.maker = maker;
    }

    static ThreadFactory factory() {
        return new ApplicationThreads(managedOrPlain());
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = maker.newThread(work);
        thread.setName("healthpoint-" + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    @SuppressWarnings("BanJNDI") // a constant name in the container's own naming context
    private static ThreadFactory managedOrPlain() {
        try {
            return InitialContext.doLookup(MANAGED);
        } catch (NamingException | ClassCastException | LinkageError noneHere) {
            return Thread::new;
        }
    }
}
