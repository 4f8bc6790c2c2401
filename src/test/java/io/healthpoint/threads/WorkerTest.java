package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import javax.security.auth.Subject;
import javax.security.auth.x500.X500Principal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** What a thread takes over of the one that makes it, and who may interrupt it. */
@Timeout(60)
class WorkerTest {

    private final InheritableThreadLocal<String> inherited = new InheritableThreadLocal<>();
    private final AtomicReference<Object> seen = new AtomicReference<>();

    private static void run(Runnable work) throws InterruptedException {
        Worker worker = Worker.of(work, "healthpoint-1", null);
        worker.start();
        worker.join();
    }

    @Test
    void nothingIsInheritedFromTheThreadThatMakesIt() throws InterruptedException {
        inherited.set("of a caller");
        Thread.currentThread().setPriority(Thread.MAX_PRIORITY);
        try {
            run(() -> seen.set(inherited.get() + " " + Thread.currentThread().getPriority()));
        } finally {
            Thread.currentThread().setPriority(Thread.NORM_PRIORITY);
            inherited.remove();
        }
        assertThat(seen).hasValue("null " + Thread.NORM_PRIORITY);
    }

    @Test
    @EnabledForJreRange(max = JRE.JAVA_23) // later no thread takes over a subject
    @SuppressWarnings("removal")
    void theSubjectOfWhoMakesItIsNotIts() throws InterruptedException {
        Subject staff = new Subject(true, Set.of(new X500Principal("CN=staff")), Set.of(), Set.of());
        Worker worker = Subject.doAs(staff, (PrivilegedAction<Worker>) () -> Worker.of(
                () -> seen.set(String.valueOf(Subject.getSubject(AccessController.getContext()))), "one", null));
        worker.start();
        worker.join();

        assertThat(seen).hasValue("null");
    }

    @Test
    void whatMustNotBeInterruptedIsNotAndAfterwardsItIsAsBefore() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        Worker worker = Worker.of(
                () -> {
                    String flag = Worker.current().orElseThrow().uninterrupted(() -> flagAfter(inside, interrupted));
                    Thread.currentThread().interrupt();
                    seen.set(flag + " then " + Thread.interrupted());
                },
                "one",
                null);
        worker.start();
        inside.await();
        worker.interrupt();
        interrupted.countDown();
        worker.join();

        assertThat(seen).hasValue("false then true");
    }

    private static String flagAfter(CountDownLatch inside, CountDownLatch interrupted) {
        inside.countDown();
        try {
            interrupted.await();
            return String.valueOf(Thread.currentThread().isInterrupted());
        } catch (InterruptedException notSpared) {
            return "interrupted";
        }
    }

    @Test
    void aThreadOfSomebodyElseIsNoWorker() {
        assertThat(Worker.current()).isEmpty();
    }

    @Test
    void whereNoApplicationIsKnownWorkBesideHasADaemonThreadOfItsOwnThatEndsWithIt() throws InterruptedException {
        AtomicReference<Thread> beside = new AtomicReference<>();
        CountDownLatch done = new CountDownLatch(1);
        Worker.beside().execute(() -> {
            beside.set(Thread.currentThread());
            seen.set(Thread.currentThread().getContextClassLoader());
            done.countDown();
        });
        done.await();
        assertThat(beside.get()).isNotSameAs(Thread.currentThread());
        assertThat(beside.get().isDaemon()).isTrue();
        assertThat(seen).hasValue(Thread.currentThread().getContextClassLoader());
        beside.get().join();
    }

    @Test
    void workBesideThatOfAnApplicationIsInterruptedWhenTheApplicationStops() throws InterruptedException {
        assertThat(isInterruptedAtTheEnd(false)).isTrue();
    }

    @Test
    void workBesideWhatMustNotBeInterruptedIsNotEither() throws InterruptedException {
        assertThat(isInterruptedAtTheEnd(true)).isFalse();
    }

    private static boolean isInterruptedAtTheEnd(boolean spared) throws InterruptedException {
        OwnThreads threads = new OwnThreads();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        AtomicReference<Boolean> interrupted = new AtomicReference<>();
        Runnable beside = () -> {
            begun.countDown();
            awaitWhateverInterrupts(stopped);
            interrupted.set(Thread.currentThread().isInterrupted());
            done.countDown();
        };
        threads.execute(() -> begin(beside, spared));
        begun.await();
        threads.stop();
        stopped.countDown();
        done.await();
        return interrupted.get();
    }

    private static void begin(Runnable beside, boolean spared) {
        if (spared) {
            Worker.current().orElseThrow().uninterrupted(() -> {
                Worker.beside().execute(beside);
                return true;
            });
        } else {
            Worker.beside().execute(beside);
        }
    }

    private static void awaitWhateverInterrupts(CountDownLatch latch) {
        while (latch.getCount() > 0) {
            Thread.onSpinWait();
        }
    }
}
