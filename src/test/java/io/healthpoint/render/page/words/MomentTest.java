package io.healthpoint.render.page.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {

    private static final Instant NOW = Instant.parse("2026-03-14T15:09:26.535Z");

    private static String written(String time) {
        Html page = new Html();
        Moment.write(Instant.parse(time), NOW, page);
        return page.toString();
    }

    @Test
    void aTimeOfTodayHasNoDateAndAnyOtherHas() {
        assertThat(written("2026-03-14T00:00:00.999Z"))
                .isEqualTo(
                        "<time datetime=\"2026-03-14T00:00:00Z\" title=\"2026-03-14 00:00:00 UTC\">00:00 UTC</time>");
        assertThat(written("2026-03-13T23:59:59Z")).contains(">2026-03-13 23:59 UTC<");
    }

    @Test
    void anAgeIsInWholeSecondsAndNeverLessThanNone() {
        assertThat(Moment.age(NOW.minusMillis(999), NOW)).isEqualTo("0 s");
        assertThat(Moment.age(NOW.minusMillis(2999), NOW)).isEqualTo("2 s");
        assertThat(Moment.age(NOW.plusSeconds(9), NOW)).isEqualTo("0 s");
    }
}
