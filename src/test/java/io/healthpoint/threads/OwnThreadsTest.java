package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Real threads, from a machine that has no more of them when we say so. */
@Timeout(60)
class OwnThreadsTest {

    private final OwnThreads threads = new OwnThreads(new ApplicationThreads(Optional::empty), this::made);
    private volatile boolean exhausted;

    @AfterEach
    void stop() {
        threads.stop();
    }

    private Thread made(Runnable work) {
        if (exhausted) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        return thread;
    }

    @Test
    void whoHasAWorkerHasADeadlineToo() throws Exception {
        threads.execute(() -> {});
        exhausted = true;
        CountDownLatch rung = new CountDownLatch(1);

        threads.schedule(rung::countDown, Duration.ofMillis(1));

        assertThat(rung.await(30, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whoWantsAThreadThatCannotBeMadeIsToldWhy() {
        exhausted = true;

        assertThatThrownBy(() -> threads.execute(() -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessage("no thread can be made: unable to create native thread");
    }

    @Test
    void whatIsTakenBackInTimeDoesNotHappen() throws Exception {
        CountDownLatch later = new CountDownLatch(1);
        AtomicInteger happened = new AtomicInteger();
        Runnable takeBack = threads.schedule(happened::incrementAndGet, Duration.ofMillis(200));
        threads.schedule(later::countDown, Duration.ofMillis(201));
        takeBack.run();

        assertThat(later.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(happened).hasValue(0);
    }

    @Test
    void whoOpensGivesItsClassLoaderToTheWorkers() throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        ClassLoader applications = new ClassLoader(before) {};
        OwnThreads own = new OwnThreads();
        CompletableFuture<ClassLoader> seen = new CompletableFuture<>();
        try {
            current.setContextClassLoader(applications);
            own.open();
            current.setContextClassLoader(before);
            own.execute(() -> seen.complete(Thread.currentThread().getContextClassLoader()));
            assertThat(seen.get(30, TimeUnit.SECONDS)).isSameAs(applications);
        } finally {
            current.setContextClassLoader(before);
            own.stop();
        }
    }

    @Test
    void afterTheEndTheContainerIsAskedForNoThreadAnyMore() {
        AtomicInteger lookups = new AtomicInteger();
        ApplicationThreads application = new ApplicationThreads(() -> {
            lookups.incrementAndGet();
            return Optional.empty();
        });
        OwnThreads own = new OwnThreads(application, application);
        own.open();
        assertThat(lookups).hasValue(1);
        own.stop();
        own.open();

        assertThat(lookups).hasValue(1);
    }
}
