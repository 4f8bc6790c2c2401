package io.healthpoint.discovery.returned;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PendingStageTest {

    private final CompletableFuture<String> work = new CompletableFuture<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger released = new AtomicInteger();

    private Outcome read(Object value) {
        read.incrementAndGet();
        return Outcome.up(String.valueOf(value));
    }

    @Test
    void whatComesAfterTheRunWasGivenUpIsNotEvenRead() {
        CompletableFuture<Outcome> pending =
                PendingStage.of(work.minimalCompletionStage(), this::read, released::incrementAndGet);

        pending.cancel(true);
        work.complete("late");

        assertThat(pending).isCancelled();
        assertThat(read).hasValue(0);
        assertThat(released).hasValue(1);
    }

    @Test
    void whatComesInTimeIsReadOnceAfterWhatTheRunUsedIsReleased() {
        CompletableFuture<Outcome> pending = PendingStage.of(work, this::read, released::incrementAndGet);
        assertThat(released).hasValue(0);

        work.complete("fine");

        assertThat(pending).isCompletedWithValue(Outcome.up("fine"));
        assertThat(read).hasValue(1);
        assertThat(released).hasValue(1);
    }
}
