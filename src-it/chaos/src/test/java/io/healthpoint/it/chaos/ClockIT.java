package io.healthpoint.it.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The time of day jumps by hours, forth and back: what is measured goes by another clock. With the library that makes it jump
 * a virtual machine takes four times as long to start.
 */
@Tag("long")
@EnabledOnOs(OS.LINUX)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class ClockIT {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Pattern TICK = Pattern.compile("\"ticking\":\"tick (\\d+)\"");
    private static final Pattern NOW = Pattern.compile("\"now\":\"([^\"]+)\"");

    private static FalseTime time;

    @AutoClose
    private static Subject subject;

    @BeforeAll
    static void start() throws Exception {
        time = FalseTime.install();
        subject = Subject.start("faults", time.environment());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, -6})
    void whenTheTimeOfDayJumpsNothingIsForgottenStaleOrLate(int hours) throws Exception {
        String remembered = subject.probe("remembered").body();
        int before = tick();
        jump(hours);
        assertThat(subject.probe("remembered").body()).isEqualTo(remembered);
        awaitTickAfter(before);
        Probe late = subject.probe("late");
        assertThat(late.body()).contains("timed out after 2s");
        assertThat(late.took()).isGreaterThanOrEqualTo(DEADLINE);
        assertThat(late.cameWithin(DEADLINE)).isTrue();
    }

    // Returns when the application sees it. Meanwhile the server may end a connection without an answer: how long one
    // has
    // been idle it counts by the time of day.
    private static void jump(int hours) throws IOException {
        time.jumpTo("%+dh".formatted(hours));
        Subject.await(() -> Math.abs(hoursAhead() - hours) < 0.5);
    }

    private static double hoursAhead() {
        return subject.probeUnlessClosed("now")
                .map(probe -> Duration.between(Instant.now(), Instant.parse(found(NOW, probe))))
                .map(ahead -> ahead.toSeconds() / 3600.0)
                .orElse(Double.NaN);
    }

    // Never stale meanwhile.
    private static void awaitTickAfter(int before) {
        Subject.await(() -> tick() > before);
    }

    private static int tick() {
        return Integer.parseInt(found(TICK, subject.probe("ticking")));
    }

    private static String found(Pattern pattern, Probe probe) {
        Matcher matcher = pattern.matcher(probe.body());
        assertThat(matcher.find()).as(probe.body()).isTrue();
        return matcher.group(1);
    }
}
