package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class InOrderTest {

    private final FakeTime threads = new FakeTime();
    private final InOrder inOrder = new InOrder(threads);
    private final List<Integer> done = new ArrayList<>();

    @Test
    void tasksAreDoneOnOneBorrowedThreadInTheOrderGiven() {
        IntStream.range(0, 5).forEach(number -> inOrder.execute(() -> done.add(number)));

        assertThat(done).isEmpty();
        assertThat(threads.work()).isOne();
        assertThat(done).containsExactly(0, 1, 2, 3, 4);
        inOrder.execute(() -> done.add(5));
        assertThat(threads.work()).isOne();
        assertThat(done).endsWith(5);
    }

    @Test
    void aTaskThatFailsEndsNoOther() {
        inOrder.execute(() -> {
            throw new AssertionError("task");
        });
        inOrder.execute(() -> done.add(1));
        threads.work();
        inOrder.execute(() -> done.add(2));
        threads.work();

        assertThat(done).containsExactly(1, 2);
    }

    @Test
    void noMoreWaitThanTheMemoryShouldHold() {
        IntStream.range(0, 1000).forEach(number -> inOrder.execute(() -> done.add(number)));

        assertThatThrownBy(() -> inOrder.execute(() -> done.add(-1))).isInstanceOf(RejectedExecutionException.class);
        threads.work();
        assertThat(done).hasSize(1000).doesNotContain(-1);
    }

    @Test
    void ataskThatFindsNoThreadIsRefusedAndTheNextMayFindOne() {
        InOrder failing = new InOrder(task -> {
            if (done.isEmpty()) {
                done.add(0);
                throw new RejectedExecutionException("none left");
            }
            task.run();
        });

        assertThatThrownBy(() -> failing.execute(() -> done.add(1))).hasMessage("none left");
        failing.execute(() -> done.add(2));
        assertThat(done).containsExactly(0, 2);
    }

    @Test
    void aTaskThatComesWhileAnotherFindsNoThreadIsNotForgotten() throws InterruptedException {
        List<Thread> others = new ArrayList<>();
        InOrder[] failing = new InOrder[1];
        failing[0] = new InOrder(task -> {
            if (others.isEmpty()) {
                Thread other = new Thread(() -> failing[0].execute(() -> done.add(1)));
                others.add(other);
                other.start();
                while (other.getState() != Thread.State.BLOCKED && other.getState() != Thread.State.TERMINATED) {
                    Thread.onSpinWait();
                }
                throw new RejectedExecutionException("none left");
            }
            task.run();
        });

        assertThatThrownBy(() -> failing[0].execute(() -> done.add(0))).hasMessage("none left");
        others.get(0).join();
        assertThat(done).containsExactly(1);
    }

    @Test
    void theThreadsOfTheApplicationAreNamedDaemonsWithItsClassLoaderAndEnd() throws InterruptedException {
        ClassLoader loader = new ClassLoader("application", getClass().getClassLoader()) {};
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        OwnThreads own = new OwnThreads();
        List<Thread> seen = Collections.synchronizedList(new ArrayList<>());
        CountDownLatch both = new CountDownLatch(2);
        Runnable look = () -> {
            seen.add(Thread.currentThread());
            both.countDown();
        };
        Thread.currentThread().setContextClassLoader(loader);
        own.execute(look);
        Thread.currentThread().setContextClassLoader(before);
        own.schedule(look, Duration.ZERO);
        both.await();

        assertThat(seen).hasSize(2).allSatisfy(thread -> {
            assertThat(thread.getName()).startsWith("healthpoint-");
            assertThat(thread.isDaemon()).isTrue();
            assertThat(thread.getContextClassLoader()).isSameAs(loader);
        });
        own.stop();
        for (Thread thread : seen) {
            thread.join();
        }
        assertThatThrownBy(() -> own.execute(look)).isInstanceOf(RejectedExecutionException.class);
        own.schedule(look, Duration.ZERO).run();
    }
}
