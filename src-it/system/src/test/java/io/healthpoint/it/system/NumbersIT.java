package io.healthpoint.it.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.system.Bound;
import io.healthpoint.checks.system.JmxCheck;
import io.healthpoint.checks.system.ThreadsCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** The beans of a real JVM. */
class NumbersIT {

    @Test
    void threadsAreCountedAsTheyComeAndGo() throws InterruptedException {
        int before = (int) ThreadsCheck.of().call().data().get("threads");
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> started = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            started.add(new Thread(() -> await(end)));
        }
        started.forEach(Thread::start);
        try {
            assertThat(ThreadsCheck.of().warn(before + 40).call().status()).isEqualTo(Status.DEGRADED);
            assertThat(ThreadsCheck.of().down(before + 40).call().status()).isEqualTo(Status.DOWN);
        } finally {
            end.countDown();
        }
        for (Thread thread : started) {
            thread.join();
        }
        assertThat(ThreadsCheck.of().down(before + 40).call().status()).isEqualTo(Status.UP);
    }

    @Test
    void beansOfThePlatformAreRead() {
        JmxCheck heap =
                JmxCheck.of("java.lang:type=Memory", "HeapMemoryUsage.used").of("HeapMemoryUsage.max");

        assertThat(heap.down(Bound.parse(">99.9%")).call())
                .satisfies(outcome -> assertThat(outcome.status()).isEqualTo(Status.UP))
                .satisfies(outcome -> assertThat(outcome.detail()).endsWith(" %"));
        assertThat(JmxCheck.of("java.lang:type=Runtime", "VmName").call())
                .isEqualTo(Outcome.down("the attribute's value is not a number"));
        assertThat(JmxCheck.of("java.lang:type=GarbageCollector,*", "CollectionCount")
                        .call()
                        .detail())
                .endsWith(" beans have that name, not one");
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
