package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ApplicationThreadsTest {

    private final AtomicInteger runs = new AtomicInteger();
    private final ThreadLocal<String> context = new ThreadLocal<>();

    private Thread runOn(ThreadFactory container) throws InterruptedException {
        Thread thread = new ApplicationThreads(Optional.ofNullable(container)).newThread(runs::incrementAndGet);
        thread.start();
        thread.join();
        return thread;
    }

    @Test
    void threadsAreDaemonsWithANameThatTellsWhoseTheyAre() throws InterruptedException {
        Thread thread = runOn(null);

        assertThat(thread.getName()).isEqualTo("healthpoint-1");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getContextClassLoader())
                .isSameAs(Thread.currentThread().getContextClassLoader());
        assertThat(runs).hasValue(1);
    }

    @Test
    void workIsDoneInTheContextThatTheContainerTakesDownOfWhoAsksForAThread() throws InterruptedException {
        String[] seen = new String[1];
        context.set("java:comp of who asks");
        ThreadFactory container = work -> {
            String captured = context.get();
            return new Thread(() -> {
                context.set(captured);
                work.run();
                context.remove();
            });
        };
        Thread thread = new ApplicationThreads(Optional.of(container)).newThread(() -> seen[0] = context.get());
        thread.start();
        thread.join();

        assertThat(seen).containsExactly("java:comp of who asks");
    }

    @Test
    void workIsDoneOnceWhereTheContainerRefusesItsContextInWhateverWay() throws InterruptedException {
        runOn(work -> new Thread(() -> {}));
        assertThat(runs).hasValue(1);
        runOn(work -> null);
        assertThat(runs).hasValue(2);
        runOn(work -> {
            throw new IllegalStateException("the application stops");
        });
        assertThat(runs).hasValue(3);
        runOn(work -> new Thread(() -> {
            throw new IllegalStateException("no context");
        }));
        assertThat(runs).hasValue(4);
    }

    @Test
    void whatTheThreadSeesThatFirstNeedsAnotherIsHandedOn() {
        Thread current = Thread.currentThread();
        ClassLoader before = current.getContextClassLoader();
        ClassLoader starters = new ClassLoader(before) {};
        ClassLoader probers = new ClassLoader(before) {};
        try {
            current.setContextClassLoader(starters);
            ThreadFactory factory = ApplicationThreads.factory();
            current.setContextClassLoader(probers);
            assertThat(factory.newThread(() -> {}).getContextClassLoader()).isSameAs(probers);
            current.setContextClassLoader(before);
            assertThat(factory.newThread(() -> {}).getContextClassLoader()).isSameAs(probers);
        } finally {
            current.setContextClassLoader(before);
        }
    }

    @Test
    void workThatFailsIsNotDoneTwice() throws InterruptedException {
        Thread thread = new ApplicationThreads(Optional.of(Thread::new)).newThread(() -> {
            runs.incrementAndGet();
            throw new IllegalStateException("the work's own");
        });
        thread.setUncaughtExceptionHandler((failed, failure) -> {});
        thread.start();
        thread.join();

        assertThat(runs).hasValue(1);
    }
}
