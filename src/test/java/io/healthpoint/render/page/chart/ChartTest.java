package io.healthpoint.render.page.chart;

import static io.healthpoint.render.page.chart.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.healthpoint.CheckHistory;
import io.healthpoint.Status;
import io.healthpoint.render.page.words.Html;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartTest {

    private static final List<CheckHistory.Run> THREE = List.of(
            run(0, Status.UP, Duration.ofNanos(500_000)),
            run(10, Status.DOWN, Duration.ofSeconds(5)),
            run(20, Status.UP, Duration.ofMillis(5)));

    @ParameterizedTest
    @CsvSource({
        "0, 2",
        "50000, 2",
        "500000, 20",
        "5000000, 40",
        "50000000, 60",
        "500000000, 80",
        "5000000000, 100",
        "50000000000, 100"
    })
    void eachTenfoldIsTheSameStepFromFiftyMicrosecondsToFiveSeconds(long nanos, int height) {
        assertThat(Scale.height(Duration.ofNanos(nanos), 100)).isEqualTo(height);
    }

    @Test
    void barsStandSideBySideOnOneLineWhateverLiesBetween() {
        assertThat(Bars.of(THREE, 100).bars())
                .isEqualTo("<path class=u d=\"M1.5 100v-20m8 20v-40\"/><path class=d d=\"M5.5 100v-100\"/>");
    }

    @Test
    void whatWasNotGoodHasAMarkOfItsOwnShapeBelowTheLine() {
        List<CheckHistory.Run> runs = List.of(
                run(0, Status.DEGRADED, Duration.ZERO),
                run(1, Status.DOWN, Duration.ZERO),
                run(2, Status.UP, Duration.ZERO),
                run(3, Status.DOWN, Duration.ZERO));
        assertThat(Bars.of(runs, 16).marks(16))
                .isEqualTo(
                        "<path class=mw d=\"M1.5 17l1.2 2.6h-2.4z\"/><path class=md d=\"M4 17l3 3m-3 0 3-3m5 0l3 3m-3 0 3-3\"/>");
    }

    @Test
    void aStripShowsTheNewestAndCountsThemInWords() {
        Html page = new Html();
        Strip.write(THREE, 2, page);
        assertThat(page.toString())
                .startsWith("<svg class=runs viewBox=\"0 0 8 21\" role=img aria-label=\"2 runs: 1 good, 1 down\">")
                .doesNotContain("v-3");
    }

    @Test
    void aDiagramHasItsScaleAndItsEnds() {
        Html page = new Html();
        Diagram.write(THREE, page);
        assertThat(page.toString())
                .containsSubsequence(
                        "5 s", "500 ms", "50 ms", "5 ms", "500 µs", "50 µs", "1970-01-01 00:00:00", "00:00:20");
    }

    @Test
    void numbersAreOfAllRunsThatAreKnown() {
        Numbers numbers = Numbers.of(THREE);
        assertThat(numbers.median()).isEqualTo(Duration.ofMillis(5));
        assertThat(numbers.slowest()).isEqualTo(Duration.ofSeconds(5));
        assertThat(numbers.counted()).isEqualTo("3 runs: 2 good, 1 down");
        assertThat(numbers.reach()).isEqualTo("3 runs in 20 s");
        assertThat(Numbers.of(THREE.subList(0, 1)).reach()).isEqualTo("1 run");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, 0 %",
        "5, 5, 100 %",
        "1, 3, 33 %",
        "999, 1000, 99.9 %",
        "99999, 100000, 99.9 %",
        "1, 100000, 0.1 %",
        "97, 100, 97 %",
        "1, 200, 0.5 %"
    })
    void aShareIsNeverRoundedToAllOrToNone(int good, int all, String share) {
        List<CheckHistory.Run> runs = IntStream.range(0, all)
                .mapToObj(index -> run(index, index < good ? Status.UP : Status.DEGRADED, Duration.ZERO))
                .toList();
        assertThat(Numbers.of(runs).share()).isEqualTo(share);
    }
}
