package io.healthpoint.threads;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a container lets the application's threads see, such as its naming context, put on threads of our own by the run of a
 * thread that the container's factory made. Thread-safe.
 *
 * <p>The container takes down the context of the thread that asks its factory, the caller's identity included. So one thread
 * asks for all, the <em>maker</em>: it was made where no caller was, has the context itself, and lives as long as the
 * application.
 *
 * <p>A container may refuse its context, GlassFish does while an application starts or stops, and then says so to its log alone
 * and never begins the work. A probe must not wait for work that never begins.
 */
final class ContainerContext {

    private static final long PATIENCE_SECONDS = 1;

    private final ThreadFactory factory;
    private final ThreadPoolExecutor maker;

    /** Looks at the current thread, which must be one of the application and no caller's. */
    ContainerContext(ThreadFactory factory, @Nullable ClassLoader loader) {
        this.factory = factory;
        this.maker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> Worker.of(asked(work), "healthpoint-maker", loader));
        maker.prestartCoreThread();
    }

    /** Surrounds work; it is done without the context where that cannot be had. */
    Runnable around(Runnable work) {
        try {
            return byMaker(work);
        } catch (RejectedExecutionException | ExecutionException | TimeoutException refused) {
            return work;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return work;
        }
    }

    void stop() {
        maker.shutdownNow();
    }

    private Runnable byMaker(Runnable work) throws InterruptedException, ExecutionException, TimeoutException {
        Future<Runnable> surrounded = maker.submit(() -> asked(work));
        return surrounded.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private Runnable asked(Runnable work) {
        AtomicBoolean begun = new AtomicBoolean();
        Optional<Runnable> managed = managed(() -> {
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

    private Optional<Runnable> managed(Runnable work) {
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
}
