package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels;
import io.healthpoint.checks.system.HeapUse.Collection;
import io.healthpoint.checks.system.HeapUse.Collector;
import io.healthpoint.threads.FakeTime;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.MemoryMXBean;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The beans are as those of the JDK's collectors were seen to be; their names are not, for none may matter. */
class HeapCheckTest {

    private final FakeTime time = new FakeTime();
    private final Bean young = new Bean();
    private final Bean old = new Bean();
    private final Pool eden = new Pool("e");
    private final Pool tenured = new Pool("t");

    @Test
    void beforeTheFirstCollectionItIsUpAndSaysSo() {
        assertThat(check().call()).isEqualTo(Outcome.up("no collection yet").with("max.bytes", 1000L));
    }

    @Test
    void whatCountsIsWhatACollectionLeftInThePoolsItWasFor() {
        eden.now = 300;
        tenured.now = 700;
        old.collected(10, Set.of("e", "t"), Map.of("e", usage(0), "t", usage(500)));
        young.collected(20, Set.of("e"), Map.of("e", usage(40), "t", usage(690)));

        assertThat(check().call())
                .isEqualTo(Outcome.up("54 % used after collection; 0 % of the time in pauses")
                        .with("max.bytes", 1000L)
                        .with("used.bytes", 540L)
                        .with("used.percent", 54.0)
                        .with("used.percent.warn", 85.0)
                        .with("used.percent.down", 95.0)
                        .with("pause.percent", 0.0)
                        .with("pause.percent.warn", 25.0)
                        .with("pause.percent.down", 60.0));
    }

    @Test
    void theLatestCollectionOfAPoolCounts() {
        tenured.now = 900;
        young.collected(10, Set.of("e", "t"), Map.of("e", usage(0), "t", usage(900)));
        old.collected(20, Set.of("e", "t"), Map.of("e", usage(0), "t", usage(200)));

        assertThat(check().call().data()).containsEntry("used.bytes", 200L);
    }

    @Test
    void anOldReportIsNoMoreThanWhatIsThereNow() {
        tenured.now = 300;
        old.collected(10, Set.of("e", "t"), Map.of("e", usage(0), "t", usage(900)));

        assertThat(check().call().data()).containsEntry("used.bytes", 300L);
    }

    @Test
    void withoutReportsOfCollectionsThePoolsOwnCount() {
        eden.now = 200;
        tenured.now = 800;
        tenured.left = usage(600);
        young.count = 1;

        assertThat(check().call().data()).containsEntry("used.bytes", 800L);
        eden.left = usage(0);
        assertThat(check().call().data()).containsEntry("used.bytes", 600L);
    }

    @Test
    void oneOverItsLevelDegradesAndBothTakeDown() {
        tenured.now = 960;
        old.collected(10, Set.of("e", "t"), Map.of("t", usage(960)));
        HeapCheck check = check();
        assertThat(check.call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DEGRADED, "96 % used after collection, over 95 %; 0 % of the time in pauses");

        pass(Duration.ofMinutes(1), old, Duration.ofSeconds(30));
        assertThat(check.call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(
                        Status.DEGRADED,
                        "96 % used after collection, over 95 %; 50 % of the time in pauses, over 25 %");

        pass(Duration.ofMinutes(1), old, Duration.ofSeconds(37));
        assertThat(check.call().status()).isEqualTo(Status.DOWN);

        tenured.now = 100;
        assertThat(check.call().status()).isEqualTo(Status.DEGRADED);
    }

    @Test
    void pausesAreThoseOfTheWindowBefore() {
        HeapCheck check = check();
        for (int i = 0; i < 600; i++) {
            pass(Duration.ofMillis(100), young, Duration.ofMillis(50));
            check.call();
        }
        assertThat(check.call().data()).containsEntry("pause.percent", 50.0);

        for (int i = 0; i < 30; i++) {
            pass(Duration.ofSeconds(1), young, Duration.ZERO);
            check.call();
        }
        assertThat(check.call().data()).containsEntry("pause.percent", 25.0);
    }

    @Test
    void aShortTimeSinceTheStartIsTakenForAWindow() {
        HeapCheck check = check();
        pass(Duration.ofSeconds(1), young, Duration.ofSeconds(1));

        assertThat((double) check.call().data().get("pause.percent")).isEqualTo(1.7);
    }

    @Test
    void aLongTimeBetweenRunsIsTakenAsItIs() {
        HeapCheck check = check();
        pass(Duration.ofMinutes(10), young, Duration.ofMinutes(1));

        assertThat(check.call().data()).containsEntry("pause.percent", 10.0);
    }

    @Test
    void whereABeanTellsOfPausesOnlyTheOthersWorkBesideTheApplication() {
        young.collected(10, Set.of("e", "t"), Map.of("e", usage(0), "t", usage(200)));
        tenured.now = 200;
        old.collected(10, Set.of("e", "t"), Map.of("e", nothing(), "t", nothing()));
        HeapCheck check = check();
        pass(Duration.ofMinutes(1), young, Duration.ofSeconds(50));
        pass(Duration.ZERO, old, Duration.ofSeconds(6));

        assertThat(check.call().data()).containsEntry("used.bytes", 200L).containsEntry("pause.percent", 10.0);
    }

    @Test
    void levelsMayBeBytesOfWhatIsUsedAndSharesOfTheTime() {
        tenured.now = 600;
        old.collected(10, Set.of("e", "t"), Map.of("t", usage(600)));

        assertThat(check().warn(Level.bytes(500)).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DEGRADED, "600 B used after collection, over 500 B; 0 % of the time in pauses");
        assertThatThrownBy(() -> HeapCheck.of().pauseDown(Level.bytes(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pause.down must be a share, such as 80%, was 5B");
        assertThatThrownBy(() -> HeapCheck.of().window(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window must be longer than zero, was PT0S");
    }

    @Test
    void thePartForWhatLivesLongCountsWhereItIsFullerThanTheWhole() {
        tenured.now = 580;
        tenured.max = 600;
        old.collected(10, Set.of("e", "t"), Map.of("t", usage(580)));
        assertThat(check().call().data()).containsEntry("used.bytes", 580L).containsEntry("max.bytes", 1000L);

        tenured.longLived = true;
        assertThat(check().call().data())
                .containsEntry("used.percent", 96.7)
                .containsEntry("used.bytes", 580L)
                .containsEntry("max.bytes", 600L);
    }

    @Test
    void aSmallPoolThatIsFullIsNone() {
        tenured.now = 100;
        tenured.max = 100;
        tenured.longLived = true;
        old.collected(10, Set.of("e", "t"), Map.of("t", usage(100)));

        assertThat(check().call().data()).containsEntry("used.percent", 10.0);
    }

    @Test
    void aHeapWithoutALimitIsMeasuredByWhatItHas() {
        HeapUse use = new HeapUse(memory(new MemoryUsage(0, 0, 500, -1)), List.of(), List.of());

        assertThat(use.read().max()).isEqualTo(500);
    }

    @Test
    void thisJvmsHeapIsRead() {
        System.gc();

        assertThat(HeapCheck.of().call().data()).containsKeys("used.percent", "pause.percent");
    }

    private void pass(Duration duration, Bean bean, Duration paused) {
        time.pass(duration);
        bean.millis += paused.toMillis();
        bean.count++;
    }

    private HeapCheck check() {
        HeapUse use = new HeapUse(
                memory(new MemoryUsage(0, 0, 1000, 1000)), List.of(eden.bean(), tenured.bean()), List.of(young, old));
        return new HeapCheck(
                new HeapCheck.Source(use, time.time().nanos()),
                new Levels(Levels.Side.OVER, Level.percent(85), Level.percent(95)),
                new Levels(Levels.Side.OVER, Level.percent(25), Level.percent(60)),
                Duration.ofMinutes(1));
    }

    private static MemoryUsage usage(long used) {
        return new MemoryUsage(0, used, 1000, 1000);
    }

    private static MemoryUsage nothing() {
        return new MemoryUsage(0, 0, 0, 0);
    }

    private static MemoryMXBean memory(MemoryUsage heap) {
        return proxy(MemoryMXBean.class, method -> heap);
    }

    private static <T> T proxy(Class<T> type, Function<String, @Nullable Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? HeapCheckTest.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (bean, method, arguments) -> answers.apply(method.getName())));
    }

    private static final class Bean implements Collector {
        private long count;
        private long millis;
        private Optional<Collection> last = Optional.empty();

        void collected(long end, Set<String> pools, Map<String, MemoryUsage> left) {
            count++;
            last = Optional.of(new Collection(end, pools, left));
        }

        @Override
        public GarbageCollectorMXBean bean() {
            return proxy(GarbageCollectorMXBean.class, method -> method.equals("getCollectionCount") ? count : millis);
        }

        @Override
        public Optional<Collection> last() {
            return last;
        }
    }

    private static final class Pool {
        private final String name;
        private long now;
        private long max = 1000;
        private boolean longLived;
        private @Nullable MemoryUsage left;

        Pool(String name) {
            this.name = name;
        }

        MemoryPoolMXBean bean() {
            return proxy(MemoryPoolMXBean.class, method -> switch (method) {
                case "getName" -> name;
                case "getType" -> MemoryType.HEAP;
                case "getUsage" -> new MemoryUsage(0, now, now, max);
                case "isUsageThresholdSupported" -> longLived;
                case "getCollectionUsage" -> left;
                default -> throw new UnsupportedOperationException(method);
            });
        }
    }
}
