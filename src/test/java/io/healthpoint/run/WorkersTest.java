package io.healthpoint.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.threads.FakeTime;
import io.healthpoint.threads.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private final FakeTime threads = new FakeTime();
    private final List<Integer> done = new ArrayList<>();
    private final Workers workers = new Workers(threads, 100, done::add);

    private int added(int left) {
        int before = threads.waitingForThreads();
        workers.grow(left);
        return threads.waitingForThreads() - before;
    }

    @Test
    void eachPieceIsDoneOnce() {
        workers.start();
        workers.grow(100);
        threads.work();

        assertThat(done).hasSize(100).doesNotHaveDuplicates();
        assertThat(workers.begun()).isEqualTo(100);
    }

    @Test
    void thereAreFourTimesAsManyAsLongAsNoneEnds() {
        assertThat(List.of(added(100), added(100), added(100), added(100))).containsExactly(3, 12, 48, 36);
    }

    @Test
    void thereIsOneMoreWhereFewEndAndNoneWhereTheyGetOn() {
        assertThat(added(99)).isOne();
        assertThat(added(90)).isOne();
        assertThat(added(80)).isZero(); // exactly an eighth of those that are left
        assertThat(added(65)).isZero();
    }

    @Test
    void thereAreNeverMoreThanPiecesThatWait() {
        Workers few = new Workers(threads, 3, done::add);
        for (int tick = 0; tick < 5; tick++) {
            few.grow(3);
        }
        threads.work();
        int before = threads.waitingForThreads();
        few.grow(0);

        assertThat(threads.waitingForThreads()).isEqualTo(before);
        assertThat(done).containsExactly(0, 1, 2);
    }

    @Test
    void whoStopsBeginsNothingMore() {
        workers.start();
        workers.stop();
        threads.work();

        assertThat(done).isEmpty();
    }

    @Test
    void whereOneThreadCannotBeHadNoOtherIsAskedFor() {
        AtomicInteger attempts = new AtomicInteger();
        Threads none = new Threads() {
            @Override
            public void execute(Runnable task) {
                attempts.incrementAndGet();
                throw new IllegalStateException("no thread left");
            }

            @Override
            public Runnable schedule(Runnable task, Duration delay) {
                return () -> {};
            }
        };
        new Workers(none, 100, done::add).grow(100);

        assertThat(attempts).hasValue(1);
    }
}
