package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ApplicationThreadsTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final ThreadLocal<String> context = new ThreadLocal<>();
    private ThreadFactory container;
    private final ApplicationThreads threads = new ApplicationThreads(() -> Optional.ofNullable(container));

    @AfterEach
    void stop() {
        threads.stop();
    }

    private Thread run(Runnable work) throws InterruptedException {
        Thread thread = threads.newThread(work);
        thread.start();
        thread.join();
        return thread;
    }

    /** Takes down the context of the thread that asks for another, as some containers do. */
    private Thread capturing(Runnable work) {
        String captured = context.get();
        return new Thread(() -> {
            context.set(captured);
            work.run();
            context.remove();
        });
    }

    @Test
    void threadsAreDaemonsWithANameThatTellsWhoseTheyAre() throws InterruptedException {
        Thread thread = run(runs::incrementAndGet);

        assertThat(thread.getName()).isEqualTo("healthpoint-1");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader())
                .isSameAs(Thread.currentThread().getContextClassLoader());
        assertThat(runs).hasValue(1);
    }

    @Test
    void workIsDoneInTheContextOfTheThreadThatOpenedAndNotOfTheCallerWhoNeedsIt() throws InterruptedException {
        String[] seen = new String[1];
        container = this::capturing;
        context.set("java:comp of the application");
        threads.open();
        context.set("staff");

        run(() -> seen[0] = context.get());

        assertThat(seen).containsExactly("java:comp of the application");
    }

    @Test
    void workIsDoneOnceWhereTheContainerRefusesItsContextInWhateverWay() throws InterruptedException {
        ThreadFactory[] now = new ThreadFactory[] {Thread::new};
        container = work -> now[0].newThread(work);
        threads.open();

        now[0] = work -> new Thread(() -> {});
        run(runs::incrementAndGet);
        assertThat(runs).hasValue(1);
        now[0] = work -> null;
        run(runs::incrementAndGet);
        assertThat(runs).hasValue(2);
        now[0] = work -> {
            throw new IllegalStateException("the application stops");
        };
        run(runs::incrementAndGet);
        assertThat(runs).hasValue(3);
        now[0] = work -> new Thread(() -> {
            throw new IllegalStateException("no context");
        });
        run(runs::incrementAndGet);
        assertThat(runs).hasValue(4);
        now[0] = work -> {
            throw new StackOverflowError("the container's own");
        };
        run(runs::incrementAndGet);
        assertThat(runs).hasValue(5);
    }

    @Test
    void theClassLoaderOfTheThreadThatOpenedIsHandedOn() {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        ClassLoader applications = new ClassLoader(before) {};
        try {
            current.setContextClassLoader(applications);
            threads.open();
            current.setContextClassLoader(before);
            assertThat(threads.newThread(() -> {}).getContextClassLoader()).isSameAs(applications);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Test
    void whoSeesTheContainersFactoryFirstCountsForAThreadOfTheStartNeedNotSeeIt() throws InterruptedException {
        String[] seen = new String[1];
        threads.open();
        container = this::capturing;
        context.set("the servlet's");
        threads.open();
        context.set("another");
        threads.open();

        run(() -> seen[0] = context.get());

        assertThat(seen).containsExactly("the servlet's");
    }

    @Test
    void withoutAnyOpeningTheContainerIsNotAskedForItWouldTakeDownTheCaller() throws InterruptedException {
        container = work -> {
            throw new AssertionError("asked on a caller's thread");
        };

        run(runs::incrementAndGet);

        assertThat(runs).hasValue(1);
    }

    @Test
    void afterTheEndThereAreThreadsWithoutContextAndNoneIsLeftThatMakesThem() throws InterruptedException {
        CountDownLatch ended = new CountDownLatch(1);
        container = work -> new Thread(() -> {
            work.run();
            ended.countDown();
        });
        threads.open();
        threads.stop();

        run(runs::incrementAndGet);
        ended.await();
        threads.open();

        assertThat(runs).hasValue(1);
    }

    @Test
    void workThatFailsIsNotDoneTwice() throws InterruptedException {
        container = Thread::new;
        threads.open();
        Thread thread = threads.newThread(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("the work's own");
        });
        thread.setUncaughtExceptionHandler((failed, failure) -> {});
        thread.start();
        thread.join();

        assertThat(runs).hasValue(1);
    }

    @Test
    void whoIsInterruptedWhileTheContainerIsAskedHasAThreadAllTheSameAndStaysInterrupted() throws InterruptedException {
        CountDownLatch answered = new CountDownLatch(1);
        AtomicReference<ThreadFactory> delegate = new AtomicReference<>(Thread::new);
        container = work -> delegate.get().newThread(work);
        threads.open();
        ThreadFactory hanging = work -> {
            awaitUninterruptibly(answered);
            return new Thread(work);
        };
        delegate.set(hanging);
        Thread.currentThread().interrupt();
        Thread thread = threads.newThread(runs::incrementAndGet);
        answered.countDown();
        assertThat(Thread.interrupted()).isTrue();

        thread.start();
        thread.join();
        assertThat(runs).hasValue(1);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
