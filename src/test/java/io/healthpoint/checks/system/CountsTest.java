package io.healthpoint.checks.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.healthpoint.Level;
import io.healthpoint.Outcome;
import io.healthpoint.Status;
import io.healthpoint.checks.Levels;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** What is counted: threads and descriptors. */
class CountsTest {

    @Test
    void threadsWithoutLevelsAreUpWithTheirNumber() {
        assertThat(threads(412).call()).isEqualTo(Outcome.up("412 threads").with("threads", 412));
    }

    @Test
    void threadsCrossALevelAboveIt() {
        ThreadsCheck check = threads(412).warn(412).down(500);

        assertThat(check.call())
                .isEqualTo(Outcome.up("412 threads")
                        .with("threads", 412)
                        .with("threads.warn", 412)
                        .with("threads.down", 500));
        assertThat(check.warn(411).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DEGRADED, "412 threads, over 411");
        assertThat(check.down(411).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DOWN, "412 threads, over 411");
    }

    @Test
    void aLevelOfNoThreadsIsRefused() {
        assertThatThrownBy(() -> ThreadsCheck.of().warn(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("warn must be at least 1, was 0");
    }

    @Test
    void theRealThreadsAreCounted() {
        assertThat((int) ThreadsCheck.of().call().data().get("threads")).isPositive();
    }

    @Test
    void descriptorsAreJudgedByTheirShareOfTheLimit() {
        assertThat(descriptors(80, 100).call())
                .isEqualTo(Outcome.up("80 % of 100 open")
                        .with("open.percent", 80.0)
                        .with("open.percent.warn", 80.0)
                        .with("open.percent.down", 95.0)
                        .with("open", 80L)
                        .with("limit", 100L));
        assertThat(descriptors(81, 100).call())
                .extracting(Outcome::status, Outcome::detail)
                .containsExactly(Status.DEGRADED, "81 % of 100 open, over 80 %");
        assertThat(descriptors(96, 100).call().status()).isEqualTo(Status.DOWN);
    }

    @Test
    void withoutALimitTheyAreOnlyCounted() {
        Outcome plain = Outcome.up("80 open, without a limit").with("open", 80L);

        assertThat(descriptors(80, -1).call()).isEqualTo(plain);
        assertThat(descriptors(80, Long.MAX_VALUE).call()).isEqualTo(plain);
    }

    @Test
    void aPlatformThatDoesNotTellIsNotHealthy() {
        assertThat(new DescriptorsCheck(null, levels()).call())
                .isEqualTo(Outcome.degraded("not known: this platform does not count descriptors"));
    }

    @Test
    void anAmountOfBytesIsNoLevelOfDescriptors() {
        assertThatThrownBy(() -> DescriptorsCheck.of().down(Level.bytes(5)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("down must be a share, such as 80%, was 5B");
    }

    @Test
    void theRealOnesAreCountedWhereThePlatformTells() {
        assertThat(DescriptorsCheck.of().call().data().containsKey("open")).isEqualTo(DescriptorsCheck.isKnown());
    }

    private static DescriptorsCheck descriptors(long open, long limit) {
        record Count(long open, long limit) implements DescriptorsCheck.Descriptors {}
        return new DescriptorsCheck(new Count(open, limit), levels());
    }

    private static Levels levels() {
        return new Levels(Levels.Side.OVER, Level.percent(80), Level.percent(95));
    }

    private static ThreadsCheck threads(int count) {
        ThreadMXBean bean = (ThreadMXBean) Proxy.newProxyInstance(
                CountsTest.class.getClassLoader(),
                new Class<?>[] {ThreadMXBean.class},
                (proxy, method, arguments) -> count);
        return new ThreadsCheck(bean, null, null);
    }
}
