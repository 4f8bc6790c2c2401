package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.system.DeadlockCheck.Waiting;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeadlockCheckTest {

    private final Waiting one = new Waiting(1, "one", "com.acme.Lock@1f", 2, false, 5, 7);
    private final Waiting two = new Waiting(2, "two", "com.acme.Lock@2e", 1, false, 5, 7);
    private List<Waiting> seen = List.of();
    private List<Waiting> later = List.of();

    @Test
    void noDeadlockIsUpAtTheFirstLook() throws InterruptedException {
        DeadlockCheck check = new DeadlockCheck(List::of, () -> {
            throw new AssertionError("waited for a second look");
        });

        assertThat(check.call())
                .isEqualTo(Outcome.up("no threads wait for each other").with("threads", 0));
    }

    @Test
    void aCircleInBothLooksIsDownWithNamesInTheDataOnly() throws InterruptedException {
        assertThat(looks(List.of(one, two), List.of(one, two)))
                .isEqualTo(Outcome.down("2 threads wait for each other")
                        .with("threads", 2)
                        .with("names", "one (waits for com.acme.Lock), two (waits for com.acme.Lock)"));
    }

    @Test
    void aCircleThatHasGoneIsUp() throws InterruptedException {
        assertThat(looks(List.of(one, two), List.of()).status()).isEqualTo(Status.UP);
    }

    @Test
    void threadsThatMovedInBetweenAreUp() throws InterruptedException {
        Waiting again = new Waiting(1, "one", "com.acme.Lock@1f", 2, false, 6, 7);

        assertThat(looks(List.of(one, two), List.of(again, new Waiting(2, "two", "com.acme.Lock@2e", 1, false, 5, 8)))
                        .status())
                .isEqualTo(Status.UP);
    }

    @Test
    void aWaitWithAnEndBreaksItsCircleAndNoOther() throws InterruptedException {
        Waiting timed = new Waiting(3, "timed", "com.acme.Lock@3d", 4, true, 0, 0);
        Waiting other = new Waiting(4, "other", "com.acme.Lock@4c", 3, false, 0, 0);

        assertThat(looks(List.of(timed, other), List.of(timed, other)).status()).isEqualTo(Status.UP);
        assertThat(looks(List.of(timed, one, other, two), List.of(timed, one, other, two))
                        .detail())
                .isEqualTo("2 threads wait for each other");
    }

    @Test
    void aThreadWhoseOwnerEndedIsInNoCircle() throws InterruptedException {
        assertThat(looks(List.of(one), List.of(one)).status()).isEqualTo(Status.UP);
    }

    @Test
    void namesAreBounded() throws InterruptedException {
        List<Waiting> ring = new ArrayList<>(LongStream.range(0, 25)
                .mapToObj(id -> new Waiting(id, "n".repeat(500), "L@" + id, (id + 1) % 25, false, 0, 0))
                .toList());

        assertThat(looks(ring, ring)).satisfies(outcome -> {
            assertThat(outcome.detail()).isEqualTo("25 threads wait for each other");
            assertThat(outcome.data().get("names").toString())
                    .endsWith(", and 15 more")
                    .hasSizeLessThan(1500);
        });
    }

    @Test
    void aThreadThatEndedBetweenTheCallsIsLeftOut() {
        assertThat(DeadlockCheck.deadlocked(bean(new long[] {1, 2}))).isEmpty();
        assertThat(DeadlockCheck.deadlocked(bean(null))).isEmpty();
    }

    private Outcome looks(List<Waiting> first, List<Waiting> second) throws InterruptedException {
        seen = first;
        later = second;
        return new DeadlockCheck(() -> seen, () -> seen = later).call();
    }

    private static ThreadMXBean bean(long[] ids) {
        return (ThreadMXBean) Proxy.newProxyInstance(
                DeadlockCheckTest.class.getClassLoader(),
                new Class<?>[] {ThreadMXBean.class},
                (bean, method, arguments) -> switch (method.getName()) {
                    case "isSynchronizerUsageSupported" -> true;
                    case "findDeadlockedThreads" -> ids;
                    case "getThreadInfo" -> new ThreadInfo[((long[]) arguments[0]).length];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
