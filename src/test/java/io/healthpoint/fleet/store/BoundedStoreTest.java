package io.healthpoint.fleet.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.threads.FakeTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundedStoreTest {

    private final FakeTime time = new FakeTime();
    private final FakeStore store = new FakeStore();
    private final BoundedStore bounded = new BoundedStore(store, Runnable::run, Duration.ofSeconds(2), time.time());

    @Test
    void whatTheStoreSaysIsSaid() {
        assertThat(bounded.create("a/1", "x")).isTrue();
        assertThat(bounded.create("a/1", "y")).isFalse();
        assertThat(bounded.read("a/1")).contains("x");
        assertThat(bounded.replace("a/1", "x", "z")).isTrue();
        assertThat(bounded.readAll("a/")).containsOnlyKeys("a/1");
        assertThat(bounded.remove("a/1", "x")).isFalse();
        assertThat(bounded.remove("a/1", "z")).isTrue();
        assertThat(bounded.trouble()).isEmpty();
    }

    @Test
    void aStoreThatFailsIsOutOfReachSinceItsFirstFailureAndWordsOfOthersAreNotPassedOn() {
        store.isOutOfReach = true;
        assertThatThrownBy(() -> bounded.read("a/1"))
                .isInstanceOf(OutOfReach.class)
                .hasMessage("it fails");
        long first = time.time().nanos().getAsLong();
        time.pass(Duration.ofSeconds(5));
        assertThatThrownBy(() -> bounded.readAll("a/")).isInstanceOf(OutOfReach.class);

        assertThat(bounded.trouble().orElseThrow().since()).isEqualTo(first);
        store.isOutOfReach = false;
        assertThat(bounded.read("a/1")).isEmpty();
        assertThat(bounded.trouble()).isEmpty();
    }

    @Test
    void aStoreThatHangsCostsFourThreadsAndNoMore() {
        List<Runnable> hanging = new ArrayList<>();
        BoundedStore stuck = new BoundedStore(store, hanging::add, Duration.ofNanos(1), time.time());
        for (int call = 0; call < 4; call++) {
            assertThatThrownBy(() -> stuck.read("a/1")).hasMessage("no answer in time");
        }
        assertThatThrownBy(() -> stuck.read("a/1")).hasMessage("earlier operations have not ended");
        assertThat(hanging).hasSize(4);

        hanging.get(0).run();
        assertThatThrownBy(() -> stuck.read("a/1")).hasMessage("no answer in time");
        assertThat(hanging).hasSize(5);
    }

    @Test
    void manyAtOnceTakeTurnsWhileTheStoreAnswers() throws Exception {
        BlockingQueue<Runnable> begun = new LinkedBlockingQueue<>();
        BoundedStore busy = new BoundedStore(store, begun::add, Duration.ofMinutes(1), time.time());
        List<CompletableFuture<Optional<String>>> answers = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> busy.read("a/1"), task -> new Thread(task).start()))
                .limit(12)
                .toList();
        for (int turn = 0; turn < answers.size(); turn++) {
            begun.take().run();
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.join()).isEmpty());
        assertThat(busy.trouble()).isEmpty();
    }

    @Test
    void whereNoThreadIsToBeHadItIsOutOfReachAndThatCostsNone() {
        BoundedStore without = new BoundedStore(
                store,
                task -> {
                    throw new RejectedExecutionException("none");
                },
                Duration.ofSeconds(2),
                time.time());
        for (int call = 0; call < 10; call++) {
            assertThatThrownBy(() -> without.read("a/1"))
                    .isInstanceOf(OutOfReach.class)
                    .hasMessage("it fails");
        }
    }

    @Test
    void whoWaitsAndIsInterruptedStaysInterrupted() {
        BoundedStore stuck = new BoundedStore(store, task -> {}, Duration.ofSeconds(2), time.time());
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> stuck.read("a/1")).isInstanceOf(OutOfReach.class);
        assertThat(Thread.interrupted()).isTrue();
    }
}
