package io.healthpoint.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
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
}
